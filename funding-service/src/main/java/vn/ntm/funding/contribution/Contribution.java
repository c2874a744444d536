package vn.ntm.funding.contribution;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.contribution.domain.ContributionStatus;
import vn.ntm.funding.contribution.domain.Form;
import vn.ntm.funding.contribution.domain.MobilisedSource;
import vn.ntm.funding.contribution.domain.Step;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.money.Vnd;

/**
 * A promise or a contribution.
 *
 * @param amount its value in đồng; of credit the outstanding balance on the day
 * @param valuation how labour, land and goods were valued, else null
 * @param bank code of the bank, credit only
 * @param origin where integrated money comes from, else null
 * @param collection what a village agreed on, when it is its collection, else null
 * @param commitmentId the promise it fulfils, if any
 * @param reverses the record it takes back; null unless it is a correction
 */
record Contribution(
    UUID id,
    long version,
    Step step,
    ContributionStatus status,
    MobilisedSource capitalSource,
    Form form,
    UUID localityId,
    String programme,
    String component,
    String criterion,
    UUID projectId,
    int year,
    LocalDate effectiveDate,
    String contributor,
    Vnd amount,
    Valuation valuation,
    String bank,
    Origin origin,
    VillageCollection collection,
    UUID commitmentId,
    UUID reverses,
    String note,
    String recordedBy,
    OffsetDateTime recordedAt,
    String decidedBy,
    OffsetDateTime decidedAt,
    String decisionNote) {

  static Contribution of(ContributionEntity entity) {
    return new Contribution(
        entity.id,
        entity.version,
        entity.step,
        entity.status,
        entity.capitalSource,
        entity.form,
        entity.localityId,
        entity.programme,
        entity.component,
        entity.criterion,
        entity.projectId,
        entity.year,
        entity.effectiveDate,
        entity.contributor,
        Vnd.of(entity.amount),
        Valuation.of(entity),
        entity.bank,
        Origin.of(entity),
        VillageCollection.of(entity),
        entity.commitmentId,
        entity.reverses,
        entity.note,
        entity.recordedBy,
        entity.recordedAt,
        entity.decidedBy,
        entity.decidedAt,
        entity.decisionNote);
  }

  /**
   * Quantity times price.
   *
   * @param quantityThousandths thousandths of the unit
   * @param unitPrice đồng of one whole unit
   * @param decision what set the price
   */
  record Valuation(
      String item,
      long quantityThousandths,
      String unit,
      Vnd unitPrice,
      UUID unitPriceId,
      LegalBasis decision) {

    static Valuation of(ContributionEntity entity) {
      return entity.unitPriceId == null
          ? null
          : new Valuation(
              entity.item,
              entity.quantityThousandths,
              entity.unit,
              Vnd.of(entity.unitPrice),
              entity.unitPriceId,
              new LegalBasis(entity.priceNumber, entity.priceDate, entity.priceIssuer));
    }
  }
}
