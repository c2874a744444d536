package vn.ntm.funding.counterpart;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.counterpart.domain.CounterpartScope;
import vn.ntm.funding.ledger.domain.Nature;

@Entity
@Table(name = "counterpart_rule")
class CounterpartRuleEntity {

  @Id UUID id;
  String programme;

  @Column(name = "locality_id")
  UUID localityId;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_to")
  LocalDate validTo;

  @Enumerated(EnumType.STRING)
  Nature nature;

  @Enumerated(EnumType.STRING)
  CounterpartScope scope;

  String component;
  String tag;

  @Column(name = "base_source")
  String baseSource;

  @Column(name = "payer_sources")
  String[] payerSources;

  @Column(name = "min_ratio_numerator")
  int minRatioNumerator;

  @Column(name = "min_ratio_denominator")
  int minRatioDenominator;

  boolean hard;

  @Column(name = "basis_number")
  String basisNumber;

  @Column(name = "basis_date")
  LocalDate basisDate;

  @Column(name = "basis_issuer")
  String basisIssuer;

  UUID replaces;

  @Column(name = "recorded_by")
  String recordedBy;

  @Column(name = "recorded_person")
  String recordedPerson;

  @Column(name = "recorded_at")
  OffsetDateTime recordedAt;
}
