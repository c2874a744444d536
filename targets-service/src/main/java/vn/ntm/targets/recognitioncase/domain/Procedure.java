package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps that lead a locality of one level to recognition, in their order, while a decision is
 * in force. Steps that the decision does not know are not there: since 1 July 2025 no district
 * verifies.
 *
 * @param validTo null while it is in force
 * @param steps those on the way first, then rejection and withdrawal
 * @param registration what a registration must keep, null when nothing is said of it
 */
public record Procedure(
    String code,
    String legalBasis,
    LocalDate validFrom,
    LocalDate validTo,
    List<Step> steps,
    Registration registration) {

  public Procedure {
    steps = steps.stream().sorted((a, b) -> a.state().compareTo(b.state())).toList();
  }

  /** What the procedure says of a state; empty when it does not know it. */
  public Optional<Step> step(CaseState state) {
    return steps.stream().filter(step -> step.state() == state).findFirst();
  }

  /** The step on the way that follows a state. */
  public Optional<Step> after(CaseState state) {
    return steps.stream()
        .filter(step -> step.state().isOnTheWay() && state.isBefore(step.state()))
        .findFirst();
  }

  /** The state on the way that comes before one. */
  public CaseState before(CaseState state) {
    return steps.stream()
        .map(Step::state)
        .filter(other -> other.isBefore(state))
        .reduce((first, second) -> second)
        .orElse(CaseState.REGISTERED);
  }

  /** The states between two, both left out. */
  public List<CaseState> between(CaseState reached, CaseState to) {
    return steps.stream()
        .map(Step::state)
        .filter(state -> reached.isBefore(state) && state.isBefore(to))
        .toList();
  }

  /** The same with some steps in the hands of another level. */
  public Procedure delegating(Map<CaseState, String> levels) {
    List<Step> taken =
        steps.stream()
            .map(step -> step.at(levels.getOrDefault(step.state(), step.actingLevel())))
            .toList();
    return new Procedure(code, legalBasis, validFrom, validTo, taken, registration);
  }

  /**
   * What a registration for a year must keep.
   *
   * @param yearsBefore 0 for the year itself, 1 for the one before it; null with month and day when
   *     it may be made on any day
   * @param month of the last day
   * @param day the last day on which it is in time
   * @param leastCriteria how many criteria are met by then, or null
   */
  public record Registration(
      Integer yearsBefore, Integer month, Integer day, Integer leastCriteria) {

    /** The last day on which a registration for a year is in time. */
    public Optional<LocalDate> lastDay(int year) {
      if (yearsBefore == null) {
        return Optional.empty();
      }
      YearMonth last = YearMonth.of(year - yearsBefore, month);
      return Optional.of(last.atDay(Math.min(day, last.lengthOfMonth())));
    }
  }

  /**
   * One step.
   *
   * @param actingRole role of the realm that takes it
   * @param actingLevel level of the unit that takes it; a unit above may record it as well
   * @param product the paper it produces, or null
   * @param limitDays time from the step before, or null
   * @param source where the row is from
   */
  public record Step(
      CaseState state,
      String actingRole,
      String actingLevel,
      DocumentKind product,
      Integer limitDays,
      LimitKind limitKind,
      Provenance provenance,
      String source) {

    private Step at(String level) {
      return new Step(state, actingRole, level, product, limitDays, limitKind, provenance, source);
    }
  }

  /** How the days of a time limit are counted. */
  public enum LimitKind {
    DAYS,
    /** Without weekends and public holidays. */
    WORKING_DAYS
  }
}
