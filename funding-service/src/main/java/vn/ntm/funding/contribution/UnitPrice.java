package vn.ntm.funding.contribution;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.contribution.domain.Form;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.money.Vnd;

/**
 * What one unit of something is worth in a province.
 *
 * @param localityId the province whose decision it is
 * @param form LABOUR_DAYS, LAND or IN_KIND
 * @param item code of what is valued, e.g. UNSKILLED_LABOUR
 * @param unit as people read it, e.g. ngày công
 * @param price đồng of one whole unit
 * @param validTo null until a newer row takes its place
 */
record UnitPrice(
    UUID id,
    UUID localityId,
    Form form,
    String item,
    String name,
    String unit,
    Vnd price,
    LocalDate validFrom,
    LocalDate validTo,
    LegalBasis decision,
    String recordedBy,
    OffsetDateTime recordedAt) {

  static UnitPrice of(UnitPriceEntity entity) {
    return new UnitPrice(
        entity.id,
        entity.localityId,
        entity.form,
        entity.item,
        entity.name,
        entity.unit,
        Vnd.of(entity.price),
        entity.validFrom,
        entity.validTo,
        new LegalBasis(entity.basisNumber, entity.basisDate, entity.basisIssuer),
        entity.recordedBy,
        entity.recordedAt);
  }
}
