package vn.ntm.targets.plancheck.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A group "so many criteria met" holds the places that meet so many. Plans count every recognised
 * place in the top group, also one that has fallen back since: recognition and criteria met are two
 * columns.
 */
final class BucketHoldsThePlacesAssessedSo implements PlanCheckRule {

  @Override
  public Stream<Finding> findings(StatedPlan plan) {
    return plan.all(Statement.Buckets.class)
        .flatMap(
            table ->
                table.buckets().stream()
                    .filter(bucket -> bucket.count().isPrinted())
                    .map(bucket -> finding(plan, table, bucket))
                    .flatMap(Optional::stream));
  }

  private static Optional<Finding> finding(
      StatedPlan plan, Statement.Buckets table, Statement.Bucket bucket) {
    if (bucket.state() == null) {
      return tooSmall(plan, table, bucket);
    }
    return isTheOneOfItsState(table, bucket) ? holdsOthers(plan, table, bucket) : Optional.empty();
  }

  /** Where the places of a state are spread over several groups, none of them holds all. */
  private static boolean isTheOneOfItsState(Statement.Buckets table, Statement.Bucket bucket) {
    return table.buckets().stream().filter(other -> other.state() == bucket.state()).count() == 1;
  }

  private static Optional<Finding> holdsOthers(
      StatedPlan plan, Statement.Buckets table, Statement.Bucket bucket) {
    List<Statement.Assessment> others =
        assessed(plan, table)
            .filter(place -> place.state() == bucket.state())
            .filter(place -> !bucket.holds(place.met().value()))
            .toList();
    BigDecimal computed = bucket.count().value().subtract(BigDecimal.valueOf(others.size()));
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            FindingKind.BUCKET_HOLDS_OTHERS
                .at(bucket.count().spot())
                .printed(bucket.count().text())
                .computed(computed.toPlainString())
                .with(others.stream().map(Statement.Assessment::spot).toList())
                .saying(bucket.count().label(), bucket.count().value(), others.size(), computed));
  }

  private static Optional<Finding> tooSmall(
      StatedPlan plan, Statement.Buckets table, Statement.Bucket bucket) {
    List<Statement.Assessment> here =
        assessed(plan, table)
            .filter(place -> bucket.holds(place.met().value()))
            .filter(place -> !isInABucketOfItsState(table, place))
            .toList();
    return bucket.count().value().compareTo(BigDecimal.valueOf(here.size())) >= 0
        ? Optional.empty()
        : Optional.of(
            FindingKind.BUCKET_TOO_SMALL
                .at(bucket.count().spot())
                .printed(bucket.count().text())
                .computed(Integer.toString(here.size()))
                .with(here.stream().map(Statement.Assessment::spot).toList())
                .saying(bucket.count().label(), bucket.count().value(), here.size()));
  }

  private static boolean isInABucketOfItsState(
      Statement.Buckets table, Statement.Assessment place) {
    return place.state() != null
        && table.buckets().stream().anyMatch(bucket -> bucket.state() == place.state());
  }

  private static Stream<Statement.Assessment> assessed(StatedPlan plan, Statement.Buckets table) {
    return plan.all(Statement.Assessment.class)
        .filter(place -> place.met().isPrinted())
        .filter(place -> Objects.equals(place.asOf(), table.asOf()));
  }
}
