package vn.ntm.funding.need;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.need.domain.NeedLine;
import vn.ntm.funding.need.domain.NeedSums;
import vn.ntm.money.Vnd;

/**
 * What a document says, read and found right.
 *
 * @param path the place and its ancestors on the day of issue, root first
 * @param declaredTotal null when the document prints none
 */
record NeedContents(
    String number,
    LocalDate issuedOn,
    String issuer,
    String title,
    int yearFrom,
    int yearTo,
    Vnd declaredTotal,
    List<UUID> path,
    List<NeedLine> lines,
    NeedSums sums) {

  UUID localityId() {
    return path.get(path.size() - 1);
  }
}
