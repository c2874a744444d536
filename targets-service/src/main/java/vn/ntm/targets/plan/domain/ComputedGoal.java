package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.targets.assessment.domain.Assessment;

/**
 * What is computed of a target, to stand beside what the plan declares of it. Nothing is rounded
 * before it is compared; places that nobody has looked at leave a goal open unless it is settled
 * whatever they turn out to be.
 *
 * @param state of the target
 * @param computed the number that stands beside the declared one, rounded to two decimals where it
 *     was divided; null while nothing is known
 * @param added by how much it grew on the baseline that the plan declares, null without one
 * @param places how many places the target is for, null for a quantity
 * @param known of how many enough is known, null for a quantity
 * @param reached how many reach it for themselves, null where only all of them together can
 */
public record ComputedGoal(
    TargetState state,
    BigDecimal computed,
    BigDecimal added,
    Integer places,
    Integer known,
    Integer reached) {

  private static final int DECIMALS = 2;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The average number of criteria that places meet. */
  public static ComputedGoal average(PlanDocument.Target target, AssessedPlaces places) {
    List<Assessment> known = places.known();
    if (known.isEmpty()) {
      return nothing(places.places());
    }
    BigDecimal sum = number(known.stream().mapToLong(Assessment::countedMet).sum());
    long all = known.get(0).criteria().size();
    long most =
        known.stream().mapToLong(AssessedPlaces::most).sum()
            + all * (places.places() - known.size());
    BigDecimal computed = divided(sum, number(known.size()));
    return new ComputedGoal(
        bounded(target, number(places.places()), sum, number(most)),
        computed,
        target.baseline() == null ? null : computed.subtract(target.baseline()),
        places.places(),
        known.size(),
        null);
  }

  /**
   * The number of criteria that the place with the fewest meets; each place has to meet so many.
   */
  public static ComputedGoal minimum(PlanDocument.Target target, AssessedPlaces places) {
    List<BigDecimal> met = new ArrayList<>();
    int reached = 0;
    int failed = 0;
    for (Assessment place : places.known()) {
      BigDecimal least = number(place.countedMet());
      met.add(least);
      TargetState state =
          bounded(target, BigDecimal.ONE, least, number(AssessedPlaces.most(place)));
      reached += state.isReached() ? 1 : 0;
      failed += state == TargetState.NOT_MET ? 1 : 0;
    }
    return new ComputedGoal(
        settled(places.places(), reached, failed),
        worst(target, met),
        null,
        places.places(),
        met.size(),
        reached);
  }

  /**
   * What places gain on the base year, of which each has to gain what is declared, or what it
   * lacks.
   *
   * @param baseline criteria met in the base year, by place; a place that is missing is open
   */
  public static ComputedGoal gain(
      PlanDocument.Target target, AssessedPlaces places, Map<UUID, Integer> baseline) {
    int known = 0;
    int reached = 0;
    int failed = 0;
    BigDecimal least = null;
    for (Assessment place : places.known()) {
      Integer before = baseline.get(place.localityId());
      if (before != null) {
        CriteriaGain rule = new CriteriaGain(target.declared().intValue(), place.criteria().size());
        known++;
        reached += rule.isReached(before, place.countedMet()) ? 1 : 0;
        failed += rule.isReached(before, AssessedPlaces.most(place)) ? 0 : 1;
        BigDecimal gained = number(place.countedMet() - before);
        least = least == null ? gained : least.min(gained);
      }
    }
    return new ComputedGoal(
        settled(places.places(), reached, failed), least, null, places.places(), known, reached);
  }

  /** How many places meet a criterion: so many more, so many in all. */
  public static ComputedGoal criterionCount(PlanDocument.Target target, AssessedPlaces places) {
    Counted counted = Counted.of(target, places);
    BigDecimal met = number(counted.met());
    return new ComputedGoal(
        counted.isNothing()
            ? TargetState.UNDETERMINED
            : bounded(target, BigDecimal.ONE, met, number(counted.most())),
        counted.isNothing() ? null : met,
        counted.isNothing()
            ? null
            : CriterionShare.baseline(target).map(met::subtract).orElse(null),
        places.places(),
        counted.known(),
        null);
  }

  /** The share of the places that meet criteria, in percent. */
  public static ComputedGoal shareOfPlaces(PlanDocument.Target target, AssessedPlaces places) {
    Counted counted = Counted.of(target, places);
    if (counted.isNothing()) {
      return nothing(places.places());
    }
    BigDecimal all = number(places.places());
    BigDecimal met = number(counted.met()).multiply(HUNDRED);
    return new ComputedGoal(
        bounded(target, all, met, number(counted.most()).multiply(HUNDRED)),
        divided(met, all),
        null,
        places.places(),
        counted.known(),
        counted.met());
  }

  /** Criteria or indicators that each place itself has to meet. */
  public static ComputedGoal criterionMet(PlanDocument.Target target, AssessedPlaces places) {
    Counted counted = Counted.of(target, places);
    return new ComputedGoal(
        settled(places.places(), counted.met(), counted.known() - counted.met()),
        counted.isNothing() ? null : number(counted.met()),
        null,
        places.places(),
        counted.known(),
        counted.met());
  }

  /** A quantity that is measured in each place, and that each place has to reach. */
  public static ComputedGoal measured(
      PlanDocument.Target target, int places, Map<UUID, BigDecimal> values) {
    return each(target, List.copyOf(values.values()), places);
  }

  /**
   * How many times the value of the base year each place has reached.
   *
   * @param now by place
   * @param before in the base year, by place; a place without one is open
   */
  public static ComputedGoal timesBaseYear(
      PlanDocument.Target target,
      int places,
      Map<UUID, BigDecimal> now,
      Map<UUID, BigDecimal> before) {
    List<BigDecimal> times = new ArrayList<>();
    int reached = 0;
    for (Map.Entry<UUID, BigDecimal> value : now.entrySet()) {
      BigDecimal base = before.get(value.getKey());
      if (base != null && base.signum() > 0) {
        times.add(divided(value.getValue(), base));
        // Compared with the product, for the quotient is rounded.
        reached += reaches(target, value.getValue(), base) ? 1 : 0;
      }
    }
    return new ComputedGoal(
        settled(places, reached, times.size() - reached),
        worst(target, times),
        null,
        places,
        times.size(),
        reached);
  }

  /**
   * A physical quantity.
   *
   * @param done null when nothing was told of it
   */
  public static ComputedGoal output(PlanDocument.Target target, BigDecimal done) {
    return done == null || target.declared() == null
        ? new ComputedGoal(TargetState.UNDETERMINED, done, null, null, null, null)
        : new ComputedGoal(state(target, BigDecimal.ONE, done), done, null, null, null, null);
  }

  /** Nothing is known of any place. */
  public static ComputedGoal nothing(int places) {
    return new ComputedGoal(TargetState.UNDETERMINED, null, null, places, 0, null);
  }

  private static ComputedGoal each(
      PlanDocument.Target target, List<BigDecimal> values, int places) {
    int reached =
        (int) values.stream().filter(value -> reaches(target, value, BigDecimal.ONE)).count();
    return new ComputedGoal(
        settled(places, reached, values.size() - reached),
        worst(target, values),
        null,
        places,
        values.size(),
        reached);
  }

  private static boolean reaches(PlanDocument.Target target, BigDecimal value, BigDecimal unit) {
    return state(target, unit, value).isReached();
  }

  private static BigDecimal worst(PlanDocument.Target target, List<BigDecimal> values) {
    boolean lessIsBetter =
        target.comparator() == PlanDocument.Comparator.AT_MOST
            || target.comparator() == PlanDocument.Comparator.LESS_THAN;
    return values.stream().reduce(lessIsBetter ? BigDecimal::max : BigDecimal::min).orElse(null);
  }

  /** One place that fails settles what all must reach; one that is not known leaves it open. */
  private static TargetState settled(int places, int reached, int failed) {
    if (failed > 0) {
      return TargetState.NOT_MET;
    }
    return reached == 0 || reached < places ? TargetState.UNDETERMINED : TargetState.MET;
  }

  /**
   * Settled when the least and the most that it can come to are on the same side. What is reached
   * already stays so, even if it may turn out to be more than was asked for.
   */
  private static TargetState bounded(
      PlanDocument.Target target, BigDecimal unit, BigDecimal least, BigDecimal most) {
    TargetState atLeast = state(target, unit, least);
    TargetState atMost = state(target, unit, most);
    return atLeast == atMost || atLeast.isReached() && atMost.isReached()
        ? atLeast
        : TargetState.UNDETERMINED;
  }

  private static TargetState state(PlanDocument.Target target, BigDecimal unit, BigDecimal value) {
    return TargetState.of(
        value,
        target.comparator(),
        target.declared().multiply(unit),
        target.declaredTo() == null ? null : target.declaredTo().multiply(unit),
        true);
  }

  private static BigDecimal divided(BigDecimal sum, BigDecimal by) {
    return sum.divide(by, DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal number(long value) {
    return BigDecimal.valueOf(value);
  }

  /** Places by what is known of the criteria of a target. */
  private record Counted(int met, int known, int places) {

    static Counted of(PlanDocument.Target target, AssessedPlaces places) {
      int met = places.meeting(target.criteria());
      return new Counted(met, met + places.failing(target.criteria()), places.places());
    }

    boolean isNothing() {
      return known == 0;
    }

    /** How many it is when all that are open meet them. */
    int most() {
      return met + places - known;
    }
  }
}
