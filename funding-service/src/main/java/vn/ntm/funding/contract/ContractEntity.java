package vn.ntm.funding.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

@Entity
@Table(name = "contract")
class ContractEntity {

  @Id UUID id;
  @Version long version;

  @Column(name = "project_id", updatable = false)
  UUID projectId;

  @Column(updatable = false)
  String number;

  @Column(name = "signed_on", updatable = false)
  LocalDate signedOn;

  @Column(updatable = false)
  String contractor;

  @Column(updatable = false)
  String content;

  @Column(name = "created_by", updatable = false)
  String createdBy;

  @Column(name = "created_at", updatable = false)
  OffsetDateTime createdAt;
}
