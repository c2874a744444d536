package vn.ntm.targets.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;

/** Knows which agencies are in charge of a criterion. */
interface CriterionOwners {

  /**
   * The agencies in charge of a criterion, or of the indicator that is named, in a place.
   *
   * @param criterion code of a criterion or of an indicator; who owns criterion 17 owns 17.8 unless
   *     somebody owns 17.8
   * @param path the place and all above it
   */
  List<String> of(Standard standard, String criterion, List<UUID> path, LocalDate day);
}
