package vn.ntm.funding.project;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Vnd;

/**
 * A project or task.
 *
 * @param investorAgency agency code of the investor (chủ đầu tư), who alone requests its payments
 * @param localityPath its place and the place's ancestors when it was registered, root first
 * @param totalInvestment approved total investment (tổng mức đầu tư), by the newest decision
 * @param code as the budget system knows it, null when it is not stated
 * @param accountPlace the Treasury office that keeps its account, null when it is not stated
 * @param group A, B or C of the public investment law, null when it is not stated
 * @param investmentDecision null when the registration names none
 * @param communityExecution the decision by which the community carries the work out (cơ chế đặc
 *     thù), null when it does not
 */
public record Project(
    UUID id,
    long version,
    String name,
    String investorAgency,
    UUID localityId,
    List<UUID> localityPath,
    Nature nature,
    Vnd totalInvestment,
    String code,
    String accountPlace,
    String group,
    LegalBasis investmentDecision,
    LegalBasis communityExecution,
    String createdBy,
    OffsetDateTime createdAt) {

  public Project {
    localityPath = List.copyOf(localityPath);
  }

  static Project of(ProjectEntity entity) {
    return new Project(
        entity.id,
        entity.version,
        entity.name,
        entity.investorAgency,
        entity.localityId,
        List.of(entity.localityPath),
        entity.nature,
        Vnd.of(entity.totalInvestment),
        entity.code,
        entity.accountPlace,
        entity.group,
        entity.decision(),
        entity.communityExecution(),
        entity.createdBy,
        entity.createdAt);
  }
}
