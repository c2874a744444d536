package vn.ntm.targets.assessment.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * That a place met something and meets it no more ("tuột giảm tiêu chí"). What merely became
 * undetermined has not slipped: nobody found it unmet.
 *
 * @param code the indicator; the criterion where it is not known which of its indicators
 * @param on the day of the fact that shows it, null when only the threshold changed with the year
 */
public record Regression(
    UUID localityId, String criterion, String code, Verdict before, Verdict after, LocalDate on) {

  /** What slipped between two assessments of one place against one set, in the order of the set. */
  public static List<Regression> between(Assessment earlier, Assessment later) {
    List<Regression> slipped = new ArrayList<>();
    for (CriterionVerdict now : later.criteria()) {
      CriterionVerdict before = earlier.criterion(now.code()).orElse(null);
      if (before != null) {
        addTo(slipped, later.localityId(), before, now);
      }
    }
    return slipped;
  }

  private static void addTo(
      List<Regression> slipped, UUID place, CriterionVerdict before, CriterionVerdict now) {
    int first = slipped.size();
    for (IndicatorVerdict indicator : now.indicators()) {
      before.indicators().stream()
          .filter(old -> old.code().equals(indicator.code()))
          .filter(old -> slips(old.verdict(), indicator.verdict()))
          .forEach(
              old ->
                  slipped.add(
                      new Regression(
                          place,
                          now.code(),
                          indicator.code(),
                          old.verdict(),
                          indicator.verdict(),
                          indicator.factOn())));
    }
    if (slipped.size() == first && slips(before.verdict(), now.verdict())) {
      LocalDate on =
          now.indicators().stream()
              .map(IndicatorVerdict::factOn)
              .filter(java.util.Objects::nonNull)
              .max(LocalDate::compareTo)
              .orElse(null);
      slipped.add(
          new Regression(place, now.code(), now.code(), before.verdict(), now.verdict(), on));
    }
  }

  private static boolean slips(Verdict before, Verdict now) {
    return before.countsAsMet() && now == Verdict.NOT_MET;
  }
}
