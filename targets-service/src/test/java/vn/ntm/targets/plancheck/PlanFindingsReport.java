package vn.ntm.targets.plancheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.ntm.targets.plancheck.domain.Finding;

/** Lists what the plan checker finds in the real plans, in columns separated by tabs. */
final class PlanFindingsReport {

  private static final String COLUMNS =
      "plan\tseverity\trule\tplace\tsection\tprinted\tcomputed\tmessage";

  private PlanFindingsReport() {}

  static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    List<String> rows =
        RealPlans.NAMES.stream()
            .flatMap(name -> RealPlans.findings(name).stream().map(found -> row(name, found)))
            .toList();
    Files.writeString(file, COLUMNS + "\n" + String.join("\n", rows) + "\n");
  }

  private static String row(String name, Finding finding) {
    return String.join(
        "\t",
        name,
        finding.severity().name(),
        finding.rule().name(),
        finding.spot().pointer(),
        orDash(finding.spot().section()),
        orDash(finding.printed()),
        orDash(finding.computed()),
        FindingTexts.of(finding, FindingTexts.VIETNAMESE));
  }

  private static String orDash(String text) {
    return text == null ? "–" : text;
  }
}
