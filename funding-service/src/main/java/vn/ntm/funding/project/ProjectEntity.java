package vn.ntm.funding.project;

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
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.ledger.domain.Nature;

@Entity
@DynamicUpdate
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

  String code;

  @Column(name = "account_place")
  String accountPlace;

  @Column(name = "project_group")
  String group;

  @Column(name = "decision_number")
  String decisionNumber;

  @Column(name = "decision_date")
  LocalDate decisionDate;

  @Column(name = "decision_issuer")
  String decisionIssuer;

  @Column(name = "community_basis_number")
  String communityBasisNumber;

  @Column(name = "community_basis_date")
  LocalDate communityBasisDate;

  @Column(name = "community_basis_issuer")
  String communityBasisIssuer;

  /** The approved investment decision, null when the registration names none. */
  LegalBasis decision() {
    return decisionNumber == null
        ? null
        : new LegalBasis(decisionNumber, decisionDate, decisionIssuer);
  }

  void decided(LegalBasis decision) {
    decisionNumber = decision.number();
    decisionDate = decision.date();
    decisionIssuer = decision.issuer();
  }

  /** The decision by which the community carries the work out, null when it does not. */
  LegalBasis communityExecution() {
    return communityBasisNumber == null
        ? null
        : new LegalBasis(communityBasisNumber, communityBasisDate, communityBasisIssuer);
  }

  void carriedOutByTheCommunity(LegalBasis decision) {
    communityBasisNumber = decision.number();
    communityBasisDate = decision.date();
    communityBasisIssuer = decision.issuer();
  }
}
