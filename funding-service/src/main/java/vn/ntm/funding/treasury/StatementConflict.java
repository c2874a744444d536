package vn.ntm.funding.treasury;

import java.util.List;
import java.util.UUID;
import vn.ntm.funding.treasury.domain.Difference;

/**
 * A row of a statement that says something else of a voucher than an earlier statement did.
 *
 * @param row its row in the file
 * @param lineId the line that is known, which stays as it is
 */
record StatementConflict(long row, UUID lineId, List<Difference> differences) {

  StatementConflict {
    differences = List.copyOf(differences);
  }
}
