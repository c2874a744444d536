package vn.ntm.funding.fundingplan;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "funding_plan")
class FundingPlanEntity {

  @Id UUID id;
  @Version long version;
  String number;

  @Column(name = "issued_on")
  LocalDate issuedOn;

  String issuer;
  String title;

  @Column(name = "locality_id")
  UUID localityId;

  @Column(name = "locality_path")
  UUID[] localityPath;

  @Column(name = "budget_year")
  int budgetYear;

  @Column(name = "imported_by")
  String importedBy;

  @Column(name = "imported_at")
  OffsetDateTime importedAt;

  @OneToMany(cascade = CascadeType.PERSIST)
  @JoinColumn(name = "funding_plan_id", nullable = false, updatable = false)
  @OrderBy("position")
  List<FundingPlanLineEntity> lines = new ArrayList<>();
}
