package vn.ntm.funding.treasury;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.files.table.TableFile;

/**
 * An imported statement of a Treasury office.
 *
 * @param id null when it was only checked
 * @param localityId the province
 * @param firstDate day of its first voucher
 * @param lastDate day of its last voucher
 */
record TreasuryStatement(
    UUID id,
    UUID localityId,
    String treasury,
    TableFile.Format format,
    LocalDate firstDate,
    LocalDate lastDate,
    Counts counts,
    String importedBy,
    OffsetDateTime importedAt) {

  TreasuryStatement withoutId() {
    return new TreasuryStatement(
        null, localityId, treasury, format, firstDate, lastDate, counts, importedBy, importedAt);
  }

  /**
   * How its lines stand now.
   *
   * @param lines imported + duplicates + conflicts
   * @param imported lines that were new: matched + differing + unknown
   * @param duplicates lines that said what was known already
   * @param conflicts lines that said something else of a voucher than was known
   */
  @Schema(name = "TreasuryStatementCounts")
  record Counts(
      int lines,
      int imported,
      int duplicates,
      int conflicts,
      int matched,
      int differing,
      int unknown) {}
}
