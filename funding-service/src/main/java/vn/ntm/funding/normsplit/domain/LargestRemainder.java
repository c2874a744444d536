package vn.ntm.funding.normsplit.domain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.money.Vnd;

/**
 * Splits an amount in proportion to weights, to the đồng. Each place first gets the whole đồng of
 * its exact share; the đồng that are left go, one each, to the places with the largest remainders.
 * Places with the same remainder take their turn in the order of their ids, written as text. So the
 * shares sum to the amount, none is a whole đồng away from the exact one, a heavier place never
 * gets less, and the order in which places are named changes nothing.
 */
public final class LargestRemainder {

  private static final Comparator<Quota> WHO_GETS_ONE_MORE =
      Comparator.comparing(Quota::remainder)
          .reversed()
          .thenComparing(quota -> quota.place().toString());

  private LargestRemainder() {}

  /**
   * The shares in the order of the ids of their places, written as text.
   *
   * @param amount 1 đồng or more
   * @param weights by place, each 0 or more and one of them more
   * @throws IllegalArgumentException when nothing weighs anything
   */
  public static List<Share> split(Vnd amount, Map<UUID, Long> weights) {
    BigInteger total = sum(weights.values());
    if (total.signum() <= 0) {
      throw new IllegalArgumentException("nothing weighs anything");
    }
    List<Quota> quotas = new ArrayList<>();
    weights.forEach((place, weight) -> quotas.add(Quota.of(place, weight, amount, total)));
    quotas.sort(WHO_GETS_ONE_MORE);
    long left = amount.dong() - quotas.stream().mapToLong(Quota::whole).sum();
    Map<UUID, Vnd> amounts = new HashMap<>();
    for (Quota quota : quotas) {
      boolean oneMore = left-- > 0;
      amounts.put(quota.place(), Vnd.of(oneMore ? quota.whole() + 1 : quota.whole()));
    }
    return amounts.keySet().stream()
        .sorted(Comparator.comparing(UUID::toString))
        .map(place -> new Share(place, weights.get(place), amounts.get(place)))
        .toList();
  }

  private static BigInteger sum(Collection<Long> weights) {
    return weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** The exact share of a place: whole đồng, and what is left over in parts of the total weight. */
  private record Quota(UUID place, long whole, BigInteger remainder) {

    static Quota of(UUID place, long weight, Vnd amount, BigInteger total) {
      BigInteger[] parts =
          BigInteger.valueOf(amount.dong())
              .multiply(BigInteger.valueOf(weight))
              .divideAndRemainder(total);
      return new Quota(place, parts[0].longValueExact(), parts[1]);
    }
  }
}
