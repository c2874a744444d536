package vn.ntm.targets.plancheck;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.ntm.targets.plancheck.domain.Finding;

/** Prints what the plan checker finds in the real plans, as a table of tab-separated columns. */
public final class PlanFindingsReport {

  private PlanFindingsReport() {}

  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    RealPlans.NAMES.forEach(name -> print(out, name));
  }

  static void print(PrintStream out, String name) {
    List<Finding> findings = RealPlans.findings(name);
    out.println("== " + name + ": " + findings.size());
    findings.forEach(finding -> out.println(line(finding)));
  }

  private static String line(Finding finding) {
    return String.join(
        "\t",
        finding.severity().name(),
        finding.rule().name(),
        finding.spot().pointer(),
        String.valueOf(finding.spot().section()),
        String.valueOf(finding.printed()),
        String.valueOf(finding.computed()),
        FindingTexts.of(finding, FindingTexts.VIETNAMESE),
        FindingTexts.of(finding, Locale.ENGLISH));
  }
}
