"""Prints the table of line quality; see Benchmarks/line-quality."""
import json
import os
import shlex
import subprocess
import sys
import tempfile

import documents
import lines
from font import Font

PROGRAM = os.path.abspath(os.environ.get("TAKLIMAT", ".build/release/taklimat"))
MEASURES = [45, 55, 66, 75]
LANGUAGES = {"id": "Indonesian", "en": "English"}
#: From this measure on, the root mean square of the stretch and the share of hyphens.
BOOK_MEASURE = 66
PROMISED = {"id": (0.30, 0.35), "en": (0.25, 0.10)}
#: No line is looser unless layout lint marks it.
LOOSEST = 1.5


def prose(language):
    with open(f"Benchmarks/LineQuality/prose/{language}.txt", encoding="utf-8") as file:
        return [" ".join(text.split()) for text in file.read().split("\n\n") if text.strip()]


def run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{shlex.join(command)} ended with {done.returncode}\n{done.stderr}")
    return done.stderr


def taklimat(paragraphs, language, width, folder):
    meeting = documents.meeting(paragraphs, language, folder)
    template = documents.template(width, folder)
    out = os.path.join(folder, "taklimat.pdf")
    options = ["--template", template, "--share-dir", "."]
    run([PROGRAM, "build", meeting, "-o", out] + options)
    marks = run([PROGRAM, "check", "--layout", "--diagnostics", "json", meeting] + options)
    boxes = [json.loads(line) for line in marks.splitlines()]
    return out, [(box["page"], box["box"]) for box in boxes if box["id"] == "loose-line"]


def peers(paragraphs, language, width, folder):
    """Name and PDF of each program that was handed in."""
    typst = os.environ.get("PEER_TYPST")
    if typst:
        out = os.path.join(folder, "typst.pdf")
        source = documents.typst(paragraphs, language, width, folder)
        run(shlex.split(typst) + [source, out, os.path.abspath("Fonts")])
        yield "Typst", out
    weasyprint = os.environ.get("PEER_WEASYPRINT")
    if weasyprint:
        out = os.path.join(folder, "weasyprint.pdf")
        source = documents.html(paragraphs, language, width, folder)
        run(shlex.split(weasyprint) + [source, out])
        yield "WeasyPrint", out


def figures(found):
    count = len(found)
    return {
        "lines": count,
        "rms": (sum(line.stretch**2 for line in found) / count) ** 0.5,
        "loose": sum(line.stretch > 0.8 for line in found) / count,
        "loosest": max(line.stretch for line in found),
        "hyphens": sum(line.hyphenated for line in found) / count,
        "ladder": max(line.ladder for line in found),
    }


def row(name, values):
    return (
        f"  {name:<12}{values['lines']:>6}{values['rms']:>8.3f}{values['loose'] * 100:>8.1f} %"
        f"{values['loosest']:>9.2f}{values['hyphens'] * 100:>9.1f} %{values['ladder']:>7}"
    )


def broken(language, measure, values, found, marks):
    """What was promised and is not so."""
    rms, hyphens = PROMISED[language]
    if measure >= BOOK_MEASURE and values["rms"] > rms:
        yield f"rms {values['rms']:.3f} > {rms}"
    if measure >= BOOK_MEASURE and values["hyphens"] > hyphens:
        yield f"hyphens {values['hyphens']:.3f} > {hyphens}"
    if values["ladder"] > 2:
        yield f"a ladder of {values['ladder']}"
    for line in found:
        middle = (line.top + line.bottom) / 2
        is_marked = any(
            page == line.page and box["y"] <= middle <= box["y"] + box["height"]
            for page, box in marks
        )
        if line.stretch > LOOSEST and not is_marked:
            yield f"page {line.page}: a line stretched by {line.stretch:.2f} that lint does not mark"


def main():
    font = Font(documents.FOLDER + "/SourceSerifPro-Regular.ttf")
    space = font.advance(" ") * documents.SIZE
    faults = []
    for language, name in LANGUAGES.items():
        paragraphs = prose(language)
        text = " ".join(paragraphs)
        character = sum(map(font.advance, text)) / len(text) * documents.SIZE
        for measure in MEASURES:
            width = measure * character
            print(f"{name}, {measure} characters ({width:.1f} pt)")
            print(f"  {'':<12}{'lines':>6}{'rms':>8}{'> 0.8':>10}{'loosest':>9}{'hyphens':>11}"
                  f"{'ladder':>7}")
            with tempfile.TemporaryDirectory() as folder:
                out, marks = taklimat(paragraphs, language, width, folder)
                found = lines.measure(out, paragraphs, space)
                values = figures(found)
                print(row("Taklimat", values))
                faults += [
                    f"{name}, {measure}: {fault}"
                    for fault in broken(language, measure, values, found, marks)
                ]
                for peer, out in peers(paragraphs, language, width, folder):
                    print(row(peer, figures(lines.measure(out, paragraphs, space))))
    for fault in faults:
        print("not as promised:", fault)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
