package vn.ntm.targets.plan.domain;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.ntm.targets.locality.domain.Standard;

/**
 * A milestone of a plan with the target that it leads to and the places that it is of.
 *
 * @param index its position in the document
 * @param target the one that it names, else the only one that lists its place for a standard; null
 *     where there is no such one
 * @param localityId the unit that its own place is; null where it names none, or nobody has said
 *     which
 * @param standards the standard that each of its places is to reach: its own place, else those that
 *     its target lists; empty where the plan does not say
 */
public record ExpectedStep(
    int index,
    Milestone milestone,
    PlanDocument.Target target,
    UUID localityId,
    Map<UUID, Standard> standards) {

  public ExpectedStep {
    standards = Map.copyOf(standards);
  }

  /**
   * The milestones in the order of the document.
   *
   * @param places the units that the plan's places are, by the pointers of their mentions
   */
  public static List<ExpectedStep> of(PlanDocument document, Map<String, UUID> places) {
    List<Map<UUID, Standard>> listed =
        IntStream.range(0, document.targets().size())
            .mapToObj(i -> listed(document.targets().get(i), "/targets/" + i, places))
            .toList();
    return IntStream.range(0, document.milestones().size())
        .mapToObj(i -> of(i, document, places.get("/milestones/" + i + "/place"), listed))
        .toList();
  }

  /** Those of the milestones that lead to a target. */
  public static List<ExpectedStep> toward(
      PlanDocument.Target target, PlanDocument document, Map<String, UUID> places) {
    return of(document, places).stream().filter(step -> target.equals(step.target())).toList();
  }

  /** The last day that is in time; empty when the plan names none. */
  public Optional<LocalDate> dueOn() {
    return Optional.ofNullable(milestone.due()).map(PlanDocument.Due::date);
  }

  /** Whether it is a round in which dossiers of many places are reviewed, not a step of one. */
  public boolean isRound() {
    return milestone.kind() == Milestone.Kind.REVIEW_ROUND && milestone.place() == null;
  }

  /** Whether it is expected of a place on its way to a standard that counts for a year. */
  public boolean isOf(UUID place, Standard standard, int year, PlanDocument document) {
    return !isRound()
        && standards.get(place) == standard
        && year >= firstYear(document)
        && year <= lastYear(document);
  }

  /** The first year that recognitions of its target count for. */
  public int firstYear(PlanDocument document) {
    return target.recognisedYear() == null ? document.yearFrom() : target.recognisedYear();
  }

  /** The last year that recognitions of its target count for. */
  public int lastYear(PlanDocument document) {
    return target.recognisedYear() == null ? document.yearTo() : target.recognisedYear();
  }

  private static ExpectedStep of(
      int index, PlanDocument document, UUID place, List<Map<UUID, Standard>> listed) {
    Milestone milestone = document.milestones().get(index);
    int leadsTo = target(milestone, document, place, listed);
    if (leadsTo < 0) {
      return new ExpectedStep(index, milestone, null, place, Map.of());
    }
    PlanDocument.Target target = document.targets().get(leadsTo);
    Map<UUID, Standard> standards = listed.get(leadsTo);
    if (milestone.place() == null && isReviewedInRounds(target, document)) {
      // Each dossier comes with the round that it is in time for, not with every one.
      standards = Map.of();
    } else if (milestone.place() != null) {
      Standard own = standards.getOrDefault(place, target.standard());
      standards = place == null || own == null ? Map.of() : Map.of(place, own);
    }
    return new ExpectedStep(index, milestone, target, place, standards);
  }

  private static boolean isReviewedInRounds(PlanDocument.Target target, PlanDocument document) {
    return document.milestones().stream()
        .anyMatch(
            step ->
                step.kind() == Milestone.Kind.REVIEW_ROUND
                    && step.place() == null
                    && target.code().equals(step.target()));
  }

  private static int target(
      Milestone milestone, PlanDocument document, UUID place, List<Map<UUID, Standard>> listed) {
    if (milestone.target() != null) {
      return IntStream.range(0, listed.size())
          .filter(i -> document.targets().get(i).code().equals(milestone.target()))
          .findFirst()
          .orElse(-1);
    }
    int[] leading =
        IntStream.range(0, listed.size())
            .filter(i -> place != null && listed.get(i).containsKey(place))
            .filter(i -> document.targets().get(i).goalKind() != PlanDocument.GoalKind.MAINTAIN)
            .toArray();
    return leading.length == 1 ? leading[0] : -1;
  }

  private static Map<UUID, Standard> listed(
      PlanDocument.Target target, String at, Map<String, UUID> places) {
    Map<UUID, Standard> standards = new HashMap<>();
    for (int i = 0; i < target.localities().size(); i++) {
      UUID place = places.get(at + "/localities/" + i);
      Standard standard = target.standardOf(target.localities().get(i));
      if (place != null && standard != null) {
        standards.put(place, standard);
      }
    }
    return standards;
  }
}
