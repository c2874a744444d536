package vn.ntm.funding.normsplit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.money.Vnd;

/**
 * What a split would give, by one or two sets of weights.
 *
 * @param effectiveDate the day it was looked at for
 * @param weights the sets in the order of the request
 * @param shares in the order of the ids of the places
 */
record SplitPreview(
    Vnd amount, LocalDate effectiveDate, List<WeightsUsed> weights, List<PlaceShare> shares) {

  SplitPreview {
    weights = List.copyOf(weights);
    shares = List.copyOf(shares);
  }

  /**
   * A set of weights.
   *
   * @param normSetId null when the request stated them itself
   */
  record WeightsUsed(UUID normSetId, long totalWeight) {}

  /**
   * A place.
   *
   * @param outcomes by set of weights, in their order
   * @param difference what the second set gives more than the first; null when there is only one
   */
  record PlaceShare(UUID localityId, String name, List<Outcome> outcomes, Vnd difference) {

    PlaceShare {
      outcomes = List.copyOf(outcomes);
    }
  }

  /** What a place weighs and gets. */
  record Outcome(long weight, Vnd amount) {}
}
