package vn.ntm.funding.need;

import java.time.LocalDate;

/**
 * A document, and the day on which the codes in it are meant.
 *
 * @param codesOn the day of issue unless the caller names another one: the lists of that day may
 *     not be there
 */
record DatedNeedDocument(NeedDocument document, LocalDate codesOn) {

  static DatedNeedDocument of(NeedDocument document, LocalDate asOf) {
    return new DatedNeedDocument(document, asOf == null ? document.issuedOn() : asOf);
  }
}
