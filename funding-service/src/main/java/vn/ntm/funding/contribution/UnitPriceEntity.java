package vn.ntm.funding.contribution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.contribution.domain.Form;

@Entity
@Table(name = "unit_price")
class UnitPriceEntity {

  @Id UUID id;

  @Column(name = "locality_id")
  UUID localityId;

  @Enumerated(EnumType.STRING)
  Form form;

  String item;
  String name;
  String unit;
  long price;

  @Column(name = "valid_from")
  LocalDate validFrom;

  @Column(name = "valid_to")
  LocalDate validTo;

  @Column(name = "basis_number")
  String basisNumber;

  @Column(name = "basis_date")
  LocalDate basisDate;

  @Column(name = "basis_issuer")
  String basisIssuer;

  @Column(name = "recorded_by")
  String recordedBy;

  @Column(name = "recorded_person")
  String recordedPerson;

  @Column(name = "recorded_at")
  OffsetDateTime recordedAt;
}
