package vn.ntm.funding.project;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Vnd;

/**
 * All that is known of a project.
 *
 * @param localityId the unit that it is registered in; its accounts lie there
 * @param totalInvestment by the newest decision
 * @param sources how the newest decision splits the total; empty when it does not
 * @param places where the work is, all at or below the unit
 * @param components null when none was stated
 * @param criteria null when none was stated
 * @param closed whether the project is settled and takes nothing new (INV-15)
 */
record ProjectSheet(
    UUID id,
    long version,
    String name,
    String investorAgency,
    UUID localityId,
    List<UUID> localityPath,
    Nature nature,
    Vnd totalInvestment,
    List<SourceAmount> sources,
    String group,
    LegalBasis investmentDecision,
    LegalBasis communityExecution,
    PlaceShares places,
    ComponentShares components,
    CriterionShares criteria,
    boolean closed,
    String createdBy,
    OffsetDateTime createdAt) {

  ProjectSheet {
    localityPath = List.copyOf(localityPath);
    sources = List.copyOf(sources);
  }

  static ProjectSheet of(
      Project project, List<SourceAmount> sources, ProjectShares shares, boolean closed) {
    return new ProjectSheet(
        project.id(),
        project.version(),
        project.name(),
        project.investorAgency(),
        project.localityId(),
        project.localityPath(),
        project.nature(),
        project.totalInvestment(),
        sources,
        project.group(),
        project.investmentDecision(),
        project.communityExecution(),
        shares.places(),
        shares.components(),
        shares.criteria(),
        closed,
        project.createdBy(),
        project.createdAt());
  }
}
