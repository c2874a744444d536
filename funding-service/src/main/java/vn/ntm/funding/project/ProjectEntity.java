package vn.ntm.funding.project;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.Nature;

@Entity
@Table(name = "project")
class ProjectEntity {

  @Id UUID id;
  @Version long version;
  String name;

  @Column(name = "investor_agency")
  String investorAgency;

  @Column(name = "locality_id")
  UUID localityId;

  @Column(name = "locality_path")
  UUID[] localityPath;

  @Enumerated(EnumType.STRING)
  Nature nature;

  @Column(name = "total_investment")
  long totalInvestment;

  @Column(name = "created_by")
  String createdBy;

  @Column(name = "created_at")
  OffsetDateTime createdAt;
}
