package vn.ntm.funding.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.project.Project;
import vn.ntm.funding.project.ProjectPayments;
import vn.ntm.funding.project.Projects;
import vn.ntm.funding.project.domain.ProjectPosition;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;

/** Contracts are the investor's: nobody else signs, amends or accepts. */
@ApplicationScoped
class InvestorOfProject {

  private final Projects projects;
  private final ProjectPayments payments;
  private final Ledger ledger;
  private final CallerScope scope;
  private final CurrentCaller caller;

  InvestorOfProject(
      Projects projects,
      ProjectPayments payments,
      Ledger ledger,
      CallerScope scope,
      CurrentCaller caller) {
    this.projects = projects;
    this.payments = payments;
    this.ledger = ledger;
    this.scope = scope;
    this.caller = caller;
  }

  /**
   * The project in the caller's subtree, locked so that it is neither settled nor given another
   * total in between, and whether the caller acts for its investor.
   */
  Acting acting(UUID projectId, String pointer) {
    Project project = projects.find(projectId).orElse(null);
    if (project == null) {
      Refusals.refuseIfAny(
          List.of(BrokenRule.of(FundingProblem.UNKNOWN_PROJECT.code(), pointer, projectId)));
    }
    scope.require(project.localityPath(), "project " + projectId);
    ProjectPosition position = payments.lock(projectId);
    Caller acting = caller.get();
    List<BrokenRule> broken = new ArrayList<>();
    if (acting.agency().filter(project.investorAgency()::equals).isEmpty()) {
      broken.add(
          BrokenRule.of(
              FundingProblem.REQUESTER_IS_NOT_INVESTOR.code(), "", project.investorAgency()));
    }
    ledger.brokenByClosing(HolderKind.PROJECT, projectId).ifPresent(broken::add);
    return new Acting(position, acting.account(), broken);
  }

  /** The rule that a contract of so much would break. */
  Optional<BrokenRule> brokenByValue(Acting acting, Vnd value) {
    return projects.brokenByContractValue(acting.position(), value).map(rule -> rule.at("/value"));
  }

  /** Who acts on which project, and what is wrong with that. */
  record Acting(ProjectPosition position, String account, List<BrokenRule> brokenRules) {}
}
