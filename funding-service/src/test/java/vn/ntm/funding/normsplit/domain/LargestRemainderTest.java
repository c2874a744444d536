package vn.ntm.funding.normsplit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import vn.ntm.money.Vnd;

class LargestRemainderTest {

  private static final UUID FIRST = new UUID(0, 1);
  private static final UUID SECOND = new UUID(0, 2);
  private static final UUID THIRD = new UUID(0, 3);

  @Example
  void theDongThatAreLeftGoToTheLargestRemainders() {
    // 100 by 41 : 33 : 26 of 100 parts, and 7 by the same: exact shares 2.87, 2.31, 1.82.
    Map<UUID, Long> weights = Map.of(FIRST, 41L, SECOND, 33L, THIRD, 26L);
    assertThat(amounts(100, weights)).isEqualTo(Map.of(FIRST, 41L, SECOND, 33L, THIRD, 26L));
    assertThat(amounts(7, weights)).isEqualTo(Map.of(FIRST, 3L, SECOND, 2L, THIRD, 2L));
  }

  @Example
  void equalRemaindersTakeTheirTurnInTheOrderOfTheIds() {
    Map<UUID, Long> equal = Map.of(THIRD, 5L, FIRST, 5L, SECOND, 5L);
    assertThat(amounts(1, equal)).isEqualTo(Map.of(FIRST, 1L, SECOND, 0L, THIRD, 0L));
    assertThat(amounts(2, equal)).isEqualTo(Map.of(FIRST, 1L, SECOND, 1L, THIRD, 0L));
  }

  @Example
  void idsAreOrderedAsTextWhateverTheirSign() {
    UUID negative = UUID.fromString("ffffffff-0000-7000-8000-000000000000");
    assertThat(amounts(1, Map.of(negative, 1L, FIRST, 1L)))
        .isEqualTo(Map.of(FIRST, 1L, negative, 0L));
  }

  @Example
  void theLargestAmountIsSplitExactlyByTheLargestWeights() {
    long heaviest = 100L * Norms.MAX_WEIGHT * Standing.MAX_QUANTITY;
    Map<UUID, Long> amounts =
        amounts(Vnd.MAX, Map.of(FIRST, heaviest, SECOND, heaviest, THIRD, heaviest - 1));
    assertThat(amounts.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(Vnd.MAX);
    assertThat(amounts.get(FIRST)).isBetween(amounts.get(SECOND), amounts.get(SECOND) + 1);
    assertThat(amounts.get(SECOND)).isGreaterThan(amounts.get(THIRD));
  }

  @Example
  void whatWeighsNothingGetsNothing() {
    assertThat(amounts(10, Map.of(FIRST, 3L, SECOND, 0L, THIRD, 4L)).get(SECOND)).isZero();
    assertThatThrownBy(() -> amounts(10, Map.of(FIRST, 0L)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void theSharesSumToTheAmount(
      @ForAll @LongRange(min = 1, max = Vnd.MAX) long amount,
      @ForAll("weights") List<Long> weights) {
    assertThat(amounts(amount, byPlace(weights)).values().stream().mapToLong(Long::longValue).sum())
        .isEqualTo(amount);
  }

  @Property
  void noShareIsAWholeDongAwayFromTheExactOne(
      @ForAll @LongRange(min = 1, max = Vnd.MAX) long amount,
      @ForAll("weights") List<Long> weights) {
    BigInteger total =
        weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    for (Share share : LargestRemainder.split(Vnd.of(amount), byPlace(weights))) {
      BigInteger exact = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(share.weight()));
      BigInteger given = BigInteger.valueOf(share.amount().dong()).multiply(total);
      assertThat(given.subtract(exact).abs()).isLessThan(total);
    }
  }

  @Property
  void aHeavierPlaceNeverGetsLess(
      @ForAll @LongRange(min = 1, max = 1_000) long amount, @ForAll("weights") List<Long> weights) {
    List<Share> shares = LargestRemainder.split(Vnd.of(amount), byPlace(weights));
    for (Share one : shares) {
      for (Share other : shares) {
        if (one.weight() > other.weight()) {
          assertThat(one.amount()).isGreaterThanOrEqualTo(other.amount());
        }
      }
    }
  }

  @Property
  void whoGainsWeightLosesNothing(
      @ForAll @LongRange(min = 1, max = 1_000) long amount,
      @ForAll("weights") List<Long> weights,
      @ForAll @IntRange(min = 0, max = 59) int gainer,
      @ForAll @LongRange(min = 1, max = 50) long gain) {
    Assume.that(gainer < weights.size());
    List<Long> more = new ArrayList<>(weights);
    more.set(gainer, weights.get(gainer) + gain);
    UUID place = new UUID(0, gainer);
    assertThat(amounts(amount, byPlace(more)).get(place))
        .isGreaterThanOrEqualTo(amounts(amount, byPlace(weights)).get(place));
  }

  @Property
  void theOrderInWhichPlacesAreNamedChangesNothing(
      @ForAll @LongRange(min = 1, max = Vnd.MAX) long amount,
      @ForAll("weights") List<Long> weights,
      @ForAll Random order) {
    List<Map.Entry<UUID, Long>> places = new ArrayList<>(byPlace(weights).entrySet());
    Collections.shuffle(places, order);
    Map<UUID, Long> shuffled = new LinkedHashMap<>();
    places.forEach(place -> shuffled.put(place.getKey(), place.getValue()));
    assertThat(LargestRemainder.split(Vnd.of(amount), shuffled))
        .isEqualTo(LargestRemainder.split(Vnd.of(amount), byPlace(weights)));
  }

  @Property
  void onlyProportionsCount(
      @ForAll @LongRange(min = 1, max = Vnd.MAX) long amount,
      @ForAll("weights") List<Long> weights,
      @ForAll @LongRange(min = 1, max = 1_000) long factor) {
    List<Long> scaled = weights.stream().map(weight -> weight * factor).toList();
    assertThat(amounts(amount, byPlace(scaled))).isEqualTo(amounts(amount, byPlace(weights)));
  }

  /** Small weights meet in remainders, large ones try the arithmetic. */
  @Provide
  Arbitrary<List<Long>> weights() {
    Arbitrary<Long> weight =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 9), Arbitraries.longs().between(0, 100_000_000_000L));
    return weight
        .list()
        .ofMinSize(1)
        .ofMaxSize(60)
        .filter(weights -> weights.stream().anyMatch(one -> one > 0));
  }

  private static Map<UUID, Long> byPlace(List<Long> weights) {
    Map<UUID, Long> byPlace = new HashMap<>();
    for (int i = 0; i < weights.size(); i++) {
      byPlace.put(new UUID(0, i), weights.get(i));
    }
    return byPlace;
  }

  private static Map<UUID, Long> amounts(long amount, Map<UUID, Long> weights) {
    return LargestRemainder.split(Vnd.of(amount), weights).stream()
        .collect(Collectors.toMap(Share::place, share -> share.amount().dong()));
  }
}
