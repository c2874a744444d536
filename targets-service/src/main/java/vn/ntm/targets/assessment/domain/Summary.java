package vn.ntm.targets.assessment.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.UUID;
import vn.ntm.targets.criteria.domain.Bucket;

/**
 * What the assessments of many places come to. Places of which nothing is known are counted apart:
 * they would pull the average down without anybody having looked at them.
 *
 * @param places how many there are
 * @param known the assessments of those of which something is known
 */
public record Summary(int places, List<Assessment> known) {

  public Summary {
    known = List.copyOf(known);
  }

  /** The summary of these assessments. */
  public static Summary of(Collection<Assessment> assessments) {
    return new Summary(
        assessments.size(), assessments.stream().filter(Assessment::isKnown).toList());
  }

  /** The criteria met by all places together: the 367 of 367/399. */
  public long criteriaMet() {
    return known.stream().mapToLong(Assessment::countedMet).sum();
  }

  /**
   * Criteria met by a place on average, rounded half up as plans print it; empty without a place.
   *
   * @param decimals 1 or 2
   */
  public Optional<BigDecimal> average(int decimals) {
    if (known.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal sum = BigDecimal.valueOf(criteriaMet());
    return Optional.of(
        sum.divide(BigDecimal.valueOf(known.size()), decimals, RoundingMode.HALF_UP));
  }

  /** Criteria met by the place that meets the fewest: "no commune below 15". */
  public OptionalInt minimum() {
    return known.stream().mapToInt(Assessment::countedMet).min();
  }

  /** How many places meet every criterion. */
  public long meetingAll() {
    return known.stream().filter(Assessment::meetsAll).count();
  }

  /** Places by the number of criteria that they meet, the highest first. */
  public Map<Integer, List<UUID>> byCriteriaMet() {
    Map<Integer, List<UUID>> groups = new TreeMap<>(java.util.Comparator.reverseOrder());
    for (Assessment one : known) {
      groups.computeIfAbsent(one.countedMet(), met -> new ArrayList<>()).add(one.localityId());
    }
    return groups;
  }

  /** How many places are in each class of the set; a place is in one class at most. */
  public Map<Bucket, Integer> distribution(List<Bucket> buckets) {
    Map<Bucket, Integer> counts = new LinkedHashMap<>();
    for (Bucket bucket : buckets) {
      long held = known.stream().filter(one -> bucket.holds(one.countedMet())).count();
      counts.put(bucket, (int) held);
    }
    return counts;
  }

  /** How many places do not meet each code, as {@link Assessment#unmetCodes} names them. */
  public Map<String, Integer> unmetByCode() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    known.forEach(one -> one.unmetCodes().forEach(code -> counts.merge(code, 1, Integer::sum)));
    return counts;
  }

  /** How many places do not meet each criterion. */
  public Map<String, Integer> unmetByCriterion() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    known.forEach(one -> one.unmetCriteria().forEach(code -> counts.merge(code, 1, Integer::sum)));
    return counts;
  }

  /** The places of which nothing is known, among all. */
  public static List<UUID> missing(Collection<Assessment> assessments) {
    return assessments.stream().filter(one -> !one.isKnown()).map(Assessment::localityId).toList();
  }
}
