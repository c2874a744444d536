package vn.ntm.targets.recognitioncase.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The steps that lead a locality of one level to recognition, in their order, while a decision is
 * in force. Steps that the decision does not know are not there: since 1 July 2025 no district
 * verifies.
 *
 * @param validTo null while it is in force
 * @param steps those on the way first, then rejection and withdrawal
 */
public record Procedure(
    String code, String legalBasis, LocalDate validFrom, LocalDate validTo, List<Step> steps) {

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
      String source) {}

  /** How the days of a time limit are counted. */
  public enum LimitKind {
    DAYS,
    /** Monday to Friday; public holidays are not known here. */
    WORKING_DAYS
  }
}
