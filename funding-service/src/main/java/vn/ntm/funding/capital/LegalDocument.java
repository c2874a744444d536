package vn.ntm.funding.capital;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * The document that a row of reference data rests on.
 *
 * @param number as printed, e.g. 263/QĐ-TTg
 * @param date of issue, null where it is not known
 * @param issuer name of the authority
 */
public record LegalDocument(String number, LocalDate date, String issuer) {

  /** The document in three columns from this one on; null when none is known. */
  static LegalDocument read(ResultSet row, int number) throws SQLException {
    return row.getString(number) == null
        ? null
        : new LegalDocument(
            row.getString(number),
            row.getObject(number + 1, LocalDate.class),
            row.getString(number + 2));
  }
}
