package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.ntm.targets.assessment.domain.MeasuredValue;

/**
 * How far a target is by the figures that are reported of it. The figure of the whole counts, until
 * the figures of all places are there and one of them is of a later day: then it is theirs, added
 * up exactly. Shares are added up by their counts and never averaged. A place without a figure
 * leaves open what it can still turn.
 */
public final class ReportedGoal {

  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ReportedGoal() {}

  /**
   * The goal.
   *
   * @param figures of this target, the one that stands of the whole and of each place
   */
  public static ComputedGoal of(
      PlanDocument.Target target, GoalPlaces places, List<ReportedFigure> figures) {
    Optional<ReportedFigure> whole =
        figures.stream().filter(one -> one.value() != null && one.isOfWhole()).findFirst();
    List<ReportedFigure> parts =
        figures.stream()
            .filter(one -> one.value() != null && !one.isOfWhole())
            .filter(one -> places.ids().isEmpty() || places.ids().contains(one.localityId()))
            .toList();
    if (whole.isPresent() && !stand(parts, places, whole.get().asOf())) {
      return whole(target, places, whole.get().value());
    }
    if (parts.isEmpty()) {
      return new ComputedGoal(TargetState.NOT_SHOWN, null, null, places.number(), 0, null);
    }
    int number = Math.max(places.number(), parts.size());
    if (FigureForm.of(target).contains(FigureForm.ANSWER)) {
      return answers(target, places, number, parts);
    }
    return places.rollUp() == RollUp.TOGETHER
        ? together(target, number, parts)
        : each(target, number, parts);
  }

  private static boolean stand(List<ReportedFigure> parts, GoalPlaces places, LocalDate whole) {
    return !parts.isEmpty()
        && parts.size() >= places.number()
        && parts.stream().anyMatch(one -> one.asOf().isAfter(whole));
  }

  private static ComputedGoal whole(
      PlanDocument.Target target, GoalPlaces places, MeasuredValue value) {
    if (value instanceof MeasuredValue.Answer answer && places.rollUp() == RollUp.TOGETHER) {
      return ofThePlansOwnPlace(answer.met());
    }
    if (value instanceof MeasuredValue.Answer answer) {
      return new ComputedGoal(
          answer.met() ? TargetState.MET : TargetState.NOT_MET,
          answer.met() ? asked(target, places, places.number()) : null,
          null,
          null,
          null,
          null);
    }
    Quotient quotient = Quotient.of(target, value);
    return new ComputedGoal(
        quotient.state(target), quotient.shown(), quotient.added(target), null, null, null);
  }

  /** The plan's own place has answered, and is one: the units below it are not told by that. */
  private static ComputedGoal ofThePlansOwnPlace(boolean met) {
    return new ComputedGoal(
        met ? TargetState.MET : TargetState.NOT_MET,
        met ? BigDecimal.ONE : null,
        null,
        1,
        1,
        met ? 1 : 0);
  }

  /** How many places have to say yes. */
  private static BigDecimal asked(PlanDocument.Target target, GoalPlaces places, int number) {
    return target.declared() == null || places.rollUp() == RollUp.TOGETHER
        ? BigDecimal.valueOf(Math.max(number, 1))
        : target.declared();
  }

  private static ComputedGoal answers(
      PlanDocument.Target target, GoalPlaces places, int number, List<ReportedFigure> parts) {
    int yes = (int) parts.stream().filter(ReportedGoal::isYes).count();
    BigDecimal asked = asked(target, places, number);
    int all = Math.max(number, asked.intValue());
    TargetState least = TargetState.of(BigDecimal.valueOf(yes), target.comparator(), asked, true);
    TargetState most =
        TargetState.of(
            BigDecimal.valueOf(yes + all - parts.size()), target.comparator(), asked, true);
    return new ComputedGoal(
        least == most || least.isReached() && most.isReached() ? least : TargetState.UNDETERMINED,
        BigDecimal.valueOf(yes),
        null,
        number,
        parts.size(),
        yes);
  }

  private static boolean isYes(ReportedFigure figure) {
    return figure.value() instanceof MeasuredValue.Answer answer && answer.met();
  }

  private static ComputedGoal together(
      PlanDocument.Target target, int number, List<ReportedFigure> parts) {
    Quotient sum =
        parts.stream()
            .map(one -> Quotient.of(target, one.value()))
            .reduce(Quotient::plus)
            .orElseThrow();
    return new ComputedGoal(
        parts.size() < number ? TargetState.UNDETERMINED : sum.state(target),
        sum.shown(),
        sum.added(target),
        number,
        parts.size(),
        null);
  }

  private static ComputedGoal each(
      PlanDocument.Target target, int number, List<ReportedFigure> parts) {
    List<Quotient> values = parts.stream().map(one -> Quotient.of(target, one.value())).toList();
    int reached = (int) values.stream().filter(one -> one.state(target).isReached()).count();
    int failed =
        (int) values.stream().filter(one -> one.state(target) == TargetState.NOT_MET).count();
    boolean lessIsBetter =
        target.comparator() == PlanDocument.Comparator.AT_MOST
            || target.comparator() == PlanDocument.Comparator.LESS_THAN;
    TargetState state = reached < number ? TargetState.UNDETERMINED : TargetState.MET;
    return new ComputedGoal(
        failed > 0 ? TargetState.NOT_MET : state,
        values.stream()
            .map(Quotient::shown)
            .filter(shown -> shown != null)
            .reduce(lessIsBetter ? BigDecimal::max : BigDecimal::min)
            .orElse(null),
        null,
        number,
        parts.size(),
        reached);
  }

  /**
   * A value that is divided only to be shown.
   *
   * @param counts two counts; else the numerator is the value itself
   */
  private record Quotient(BigDecimal numerator, BigDecimal denominator, boolean counts) {

    static Quotient of(PlanDocument.Target target, MeasuredValue value) {
      if (value instanceof MeasuredValue.Share share) {
        boolean times = target.goalKind() == PlanDocument.GoalKind.RATIO_TO_BASE_YEAR;
        return new Quotient(
            times ? share.numerator() : share.numerator().multiply(HUNDRED),
            share.denominator(),
            true);
      }
      return new Quotient(((MeasuredValue.Amount) value).value(), BigDecimal.ONE, false);
    }

    Quotient plus(Quotient other) {
      return new Quotient(
          numerator.add(other.numerator),
          counts ? denominator.add(other.denominator) : denominator,
          counts);
    }

    /** Where nothing was counted, or the plan declares no number, nothing can be said. */
    TargetState state(PlanDocument.Target target) {
      return target.declared() == null || denominator.signum() == 0
          ? TargetState.UNDETERMINED
          : TargetState.of(
              numerator,
              target.comparator(),
              target.declared().multiply(denominator),
              target.declaredTo() == null ? null : target.declaredTo().multiply(denominator),
              true);
    }

    BigDecimal shown() {
      if (!counts) {
        return numerator;
      }
      return denominator.signum() == 0
          ? null
          : numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP);
    }

    BigDecimal added(PlanDocument.Target target) {
      return target.baseline() == null || shown() == null
          ? null
          : shown().subtract(target.baseline());
    }
  }
}
