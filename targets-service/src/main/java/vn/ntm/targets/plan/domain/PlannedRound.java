package vn.ntm.targets.plan.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A round of review that a plan announces: "xét, công nhận xã đợt 1" in October, for the dossiers
 * that are handed in by October 1st.
 *
 * @param step the round among the steps of the plan
 * @param level of the places that it is for: that of its target, or else of the word by which its
 *     own words name them; empty where they name none, or several
 * @param submission the step whose day is the last one for dossiers: the last that is for no place
 *     of its own, leads to the same target and lies in the time since the round before; empty where
 *     the plan has none
 */
public record PlannedRound(
    ExpectedStep step, Optional<String> level, Optional<ExpectedStep> submission) {

  private static final Pattern COMMUNE =
      Pattern.compile("\\bxã\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DISTRICT =
      Pattern.compile("\\bhuyện\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

  /** The rounds of a plan, the first first. */
  public static List<PlannedRound> of(List<ExpectedStep> steps) {
    List<PlannedRound> rounds = new ArrayList<>();
    List<ExpectedStep> inOrder =
        steps.stream()
            .filter(ExpectedStep::isRound)
            .sorted(Comparator.comparing(step -> step.dueOn().orElse(LocalDate.MAX)))
            .toList();
    for (int i = 0; i < inOrder.size(); i++) {
      ExpectedStep round = inOrder.get(i);
      LocalDate before =
          inOrder.subList(0, i).stream()
              .filter(earlier -> leadsToTheSame(earlier, round))
              .flatMap(earlier -> earlier.dueOn().stream())
              .max(Comparator.naturalOrder())
              .orElse(LocalDate.MIN);
      rounds.add(new PlannedRound(round, level(round), submission(round, before, steps)));
    }
    return rounds;
  }

  private static Optional<ExpectedStep> submission(
      ExpectedStep round, LocalDate before, List<ExpectedStep> steps) {
    LocalDate until = round.dueOn().orElse(LocalDate.MIN);
    return steps.stream()
        .filter(step -> step.milestone().kind() == Milestone.Kind.DOSSIER_SUBMITTED)
        .filter(step -> step.milestone().place() == null && leadsToTheSame(step, round))
        .filter(
            step -> step.dueOn().filter(on -> on.isAfter(before) && !on.isAfter(until)).isPresent())
        .max(Comparator.comparing(step -> step.dueOn().orElseThrow()));
  }

  private static boolean leadsToTheSame(ExpectedStep one, ExpectedStep other) {
    return Objects.equals(one.milestone().target(), other.milestone().target());
  }

  private static Optional<String> level(ExpectedStep round) {
    String ofTarget = round.target() == null ? null : round.target().level();
    if ("COMMUNE".equals(ofTarget) || "DISTRICT".equals(ofTarget)) {
      return Optional.of(ofTarget);
    }
    boolean communes = COMMUNE.matcher(round.milestone().step()).find();
    boolean districts = DISTRICT.matcher(round.milestone().step()).find();
    return communes == districts
        ? Optional.empty()
        : Optional.of(communes ? "COMMUNE" : "DISTRICT");
  }
}
