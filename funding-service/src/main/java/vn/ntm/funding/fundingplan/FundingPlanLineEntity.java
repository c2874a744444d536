package vn.ntm.funding.fundingplan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "funding_plan_line")
class FundingPlanLineEntity {

  @Id UUID id;
  int position;
  String label;

  /** Null when several payers share the line. */
  @Column(name = "capital_source")
  String capitalSource;

  String[] payers;

  @Enumerated(EnumType.STRING)
  PlannedNature nature;

  long amount;
  String note;
}
