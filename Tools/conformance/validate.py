"""validate.py PROFILE[,PROFILE] FILE…: validates PDF files with page-validation."""
import pathlib
import sys

import page

PROFILES = {
    "ua1": page.ValidationProfile.PDF_UA_1,
    "2a": page.ValidationProfile.PDF_A_2A,
    "3a": page.ValidationProfile.PDF_A_3A,
}
# Its own limits stop at tables of 1,024 rows and at outlines with more than 256 entries in a level.
LIMITS = page.SafetyLimits(max_reference_depth=100_000, max_table_grid_rows=20_000)


def passes(path, name):
    report = page.validate_pdf(path, profile=PROFILES[name], limits=LIMITS)
    print("pass" if report.is_compliant else "FAIL", "page-validation", name,
          pathlib.Path(path).name)
    for failure in list(report.failures)[:10] if not report.is_compliant else []:
        print("    ", failure)
    return report.is_compliant


def main():
    results = [passes(path, name) for path in sys.argv[2:] for name in sys.argv[1].split(",")]
    sys.exit(0 if results and all(results) else 1)


main()
