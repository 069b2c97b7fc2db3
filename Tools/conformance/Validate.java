import java.io.File;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates PDF files with veraPDF's core: {@code java Validate FLAVOUR[,FLAVOUR] FILE…}. */
public final class Validate {
  private static final int SHOWN_FAILURES = 10;

  public static void main(String[] arguments) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean allPass = true;
    for (int index = 1; index < arguments.length; index++) {
      for (String flavour : arguments[0].split(",")) {
        allPass &= validate(new File(arguments[index]), PDFAFlavour.fromString(flavour));
      }
    }
    System.exit(allPass ? 0 : 1);
  }

  private static boolean validate(File file, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      // An unknown flavour name would find nothing to test and nothing wrong.
      boolean passes = result.isCompliant() && result.getTotalAssertions() > 0;
      System.out.printf(
          "%s veraPDF %s %s (%d checks)%n", passes ? "pass" : "FAIL", flavour.getId(),
          file.getName(), result.getTotalAssertions());
      if (!passes) {
        result.getTestAssertions().stream()
            .filter(test -> test.getStatus() == TestAssertion.Status.FAILED)
            .limit(SHOWN_FAILURES).forEach(Validate::show);
      }
      return passes;
    }
  }

  private static void show(TestAssertion test) {
    System.out.printf(
        "     clause %s test %d: %s%n       at %s%n", test.getRuleId().getClause(),
        test.getRuleId().getTestNumber(), test.getMessage(), test.getLocation().getContext());
  }
}
