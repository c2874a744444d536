package vn.ntm.funding.normsplit;

import java.util.List;
import java.util.UUID;
import vn.ntm.funding.normsplit.domain.Standing;

/** A place that takes part and is known. */
record SplitPlace(UUID localityId, String name, List<Standing> standings) {

  SplitPlace {
    standings = List.copyOf(standings);
  }
}
