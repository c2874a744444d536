package vn.ntm.funding.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import vn.ntm.funding.contribution.domain.ContributionStatus;
import vn.ntm.funding.contribution.domain.Form;
import vn.ntm.funding.contribution.domain.MobilisedSource;
import vn.ntm.funding.contribution.domain.Quantity;
import vn.ntm.funding.contribution.domain.Step;
import vn.ntm.money.Vnd;

/** Only changed columns are written: the runtime role may update no others. */
@Entity
@DynamicUpdate
@Table(name = "contribution")
class ContributionEntity {

  @Id UUID id;
  @Version long version;

  @Enumerated(EnumType.STRING)
  Step step;

  @Enumerated(EnumType.STRING)
  ContributionStatus status;

  @Enumerated(EnumType.STRING)
  @Column(name = "capital_source")
  MobilisedSource capitalSource;

  @Enumerated(EnumType.STRING)
  Form form;

  @Column(name = "locality_id")
  UUID localityId;

  @Column(name = "locality_path")
  UUID[] localityPath;

  String programme;
  String component;
  String criterion;

  @Column(name = "project_id")
  UUID projectId;

  int year;

  @Column(name = "effective_date")
  LocalDate effectiveDate;

  String contributor;
  long amount;
  String item;

  @Column(name = "quantity_thousandths")
  Long quantityThousandths;

  String unit;

  @Column(name = "unit_price")
  Long unitPrice;

  @Column(name = "unit_price_id")
  UUID unitPriceId;

  @Column(name = "price_number")
  String priceNumber;

  @Column(name = "price_date")
  LocalDate priceDate;

  @Column(name = "price_issuer")
  String priceIssuer;

  String bank;

  @Column(name = "origin_programme")
  String originProgramme;

  @Column(name = "origin_reference")
  String originReference;

  @Column(name = "collection_purpose")
  String collectionPurpose;

  @Column(name = "collection_agreed_on")
  LocalDate collectionAgreedOn;

  @Column(name = "collection_level")
  Long collectionLevel;

  @Column(name = "collection_reported_on")
  LocalDate collectionReportedOn;

  @Column(name = "commitment_id")
  UUID commitmentId;

  UUID reverses;
  String note;

  @Column(name = "recorded_by")
  String recordedBy;

  @Column(name = "recorded_person")
  String recordedPerson;

  @Column(name = "recorded_at")
  OffsetDateTime recordedAt;

  @Column(name = "decided_by")
  String decidedBy;

  @Column(name = "decided_person")
  String decidedPerson;

  @Column(name = "decided_at")
  OffsetDateTime decidedAt;

  @Column(name = "decision_note")
  String decisionNote;

  /** Values a quantity and keeps the price with its decision beside it. */
  void value(Quantity quantity, UnitPriceEntity price) {
    item = price.item;
    quantityThousandths = quantity.thousandths();
    unit = price.unit;
    unitPrice = price.price;
    unitPriceId = price.id;
    priceNumber = price.basisNumber;
    priceDate = price.basisDate;
    priceIssuer = price.basisIssuer;
    amount = quantity.worth(Vnd.of(price.price)).dong();
  }

  /** A record that takes this one back and repeats what it says. */
  ContributionEntity reversal() {
    ContributionEntity reversal = new ContributionEntity();
    reversal.step = step;
    reversal.capitalSource = capitalSource;
    reversal.form = form;
    reversal.localityId = localityId;
    reversal.localityPath = localityPath;
    reversal.programme = programme;
    reversal.component = component;
    reversal.criterion = criterion;
    reversal.projectId = projectId;
    reversal.year = year;
    reversal.effectiveDate = effectiveDate;
    reversal.contributor = contributor;
    reversal.amount = amount;
    reversal.item = item;
    reversal.quantityThousandths = quantityThousandths;
    reversal.unit = unit;
    reversal.unitPrice = unitPrice;
    reversal.unitPriceId = unitPriceId;
    reversal.priceNumber = priceNumber;
    reversal.priceDate = priceDate;
    reversal.priceIssuer = priceIssuer;
    reversal.bank = bank;
    reversal.originProgramme = originProgramme;
    reversal.originReference = originReference;
    reversal.collectionPurpose = collectionPurpose;
    reversal.collectionAgreedOn = collectionAgreedOn;
    reversal.collectionLevel = collectionLevel;
    reversal.collectionReportedOn = collectionReportedOn;
    reversal.commitmentId = commitmentId;
    reversal.reverses = id;
    return reversal;
  }
}
