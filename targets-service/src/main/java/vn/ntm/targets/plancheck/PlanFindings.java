package vn.ntm.targets.plancheck;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.plan.PlanFinding;
import vn.ntm.targets.plancheck.domain.Severity;

/**
 * All findings in one plan, the gravest first.
 *
 * @param items at most 1,000
 */
@Schema(name = "PlanFindings")
record PlanFindings(Counts counts, List<PlanFinding> items) {

  static PlanFindings of(List<PlanFinding> findings) {
    return new PlanFindings(
        new Counts(
            count(findings, Severity.ERROR),
            count(findings, Severity.WARNING),
            count(findings, Severity.INFORMATION)),
        findings);
  }

  private static long count(List<PlanFinding> findings, Severity severity) {
    return findings.stream().filter(item -> item.severity().equals(severity.name())).count();
  }

  /** How many findings of each severity. */
  @Schema(name = "PlanFindingCounts")
  record Counts(long errors, long warnings, long information) {}
}
