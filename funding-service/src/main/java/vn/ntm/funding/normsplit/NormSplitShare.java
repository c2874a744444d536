package vn.ntm.funding.normsplit;

import java.util.List;
import java.util.UUID;
import vn.ntm.funding.normsplit.domain.Standing;
import vn.ntm.money.Vnd;

/**
 * What a place weighed and gets.
 *
 * @param standings how it stood under the criteria
 */
record NormSplitShare(UUID localityId, long weight, Vnd amount, List<Standing> standings) {

  NormSplitShare {
    standings = List.copyOf(standings);
  }
}
