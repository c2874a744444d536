package vn.ntm.funding.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.project.Project;
import vn.ntm.funding.project.Projects;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;

/** Contracts are the investor's: nobody else signs, amends or accepts. */
@ApplicationScoped
class InvestorOfProject {

  private final Projects projects;
  private final CallerScope scope;
  private final CurrentCaller caller;

  InvestorOfProject(Projects projects, CallerScope scope, CurrentCaller caller) {
    this.projects = projects;
    this.scope = scope;
    this.caller = caller;
  }

  /** The project in the caller's subtree, and whether the caller acts for its investor. */
  Acting acting(UUID projectId, String pointer) {
    Project project = projects.find(projectId).orElse(null);
    if (project == null) {
      Refusals.refuseIfAny(
          List.of(BrokenRule.of(FundingProblem.UNKNOWN_PROJECT.code(), pointer, projectId)));
    }
    scope.require(project.localityPath(), "project " + projectId);
    Caller acting = caller.get();
    boolean investor = acting.agency().filter(project.investorAgency()::equals).isPresent();
    return new Acting(
        project,
        acting.account(),
        investor
            ? List.of()
            : List.of(
                BrokenRule.of(
                    FundingProblem.REQUESTER_IS_NOT_INVESTOR.code(),
                    "",
                    project.investorAgency())));
  }

  /** The rule that a contract of so much would break. */
  Optional<BrokenRule> brokenByValue(Acting acting, Vnd value) {
    return projects.brokenByContractValue(acting.project(), value).map(rule -> rule.at("/value"));
  }

  /** Who acts on which project, and what is wrong with that. */
  record Acting(Project project, String account, List<BrokenRule> brokenRules) {}
}
