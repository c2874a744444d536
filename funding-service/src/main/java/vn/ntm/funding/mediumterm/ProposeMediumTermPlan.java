package vn.ntm.funding.mediumterm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.capital.CapitalSource;
import vn.ntm.funding.capital.CapitalSources;
import vn.ntm.funding.capital.Programme;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.localitycopy.Localities;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Proposes a medium-term plan with its first decision. */
@ApplicationScoped
class ProposeMediumTermPlan {

  /**
   * What is planned.
   *
   * @param yearFrom first year, within the period of the programme
   * @param yearTo last year, within the period of the programme
   */
  record Command(
      @NotNull UUID localityId,
      @NotBlank @Size(max = 50) String programme,
      @NotBlank @Size(max = 50) String capitalSource,
      @NotNull Nature nature,
      @Min(2010) @Max(2100) int yearFrom,
      @Min(2010) @Max(2100) int yearTo,
      @NotNull @Valid DecisionRequest decision) {}

  private final MediumTermDecisions decisions;
  private final MediumTermTables tables;
  private final CapitalSources sources;
  private final Localities localities;
  private final CallerScope scope;
  private final Ids ids;

  ProposeMediumTermPlan(
      MediumTermDecisions decisions,
      MediumTermTables tables,
      CapitalSources sources,
      Localities localities,
      CallerScope scope,
      Ids ids) {
    this.decisions = decisions;
    this.tables = tables;
    this.sources = sources;
    this.localities = localities;
    this.scope = scope;
    this.ids = ids;
  }

  /**
   * Records the proposal.
   *
   * @throws ProblemException 404 outside of the subtree, 409 when there is a plan of these terms,
   *     422 with the broken rules
   */
  @Transactional
  MediumTermPlan handle(Command command) {
    boolean known = localities.find(command.localityId()).isPresent();
    if (known) {
      scope.require(command.localityId());
    }
    Refusals.refuseIfAny(brokenRules(command, known));
    requirePeriodOfProgramme(command);
    MediumTermPlan.Head head =
        new MediumTermPlan.Head(
            ids.next(),
            0,
            command.programme(),
            command.capitalSource(),
            command.nature(),
            localities.path(command.localityId(), command.decision().legalBasis().date()),
            command.yearFrom(),
            command.yearTo());
    if (!tables.begin(head)) {
      throw new ProblemException(MediumTermProblem.MEDIUM_TERM_PLAN_EXISTS);
    }
    return decisions.propose(head, 1, command.decision());
  }

  private List<BrokenRule> brokenRules(Command command, boolean known) {
    List<BrokenRule> broken = new ArrayList<>();
    if (!known) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_LOCALITY.code(), "/localityId", command.localityId()));
    }
    AmountIsPositive.check(command.decision().amount())
        .map(rule -> rule.at("/decision/amount"))
        .ifPresent(broken::add);
    Optional<CapitalSource> source = sources.find(command.capitalSource(), command.yearFrom());
    if (source.isEmpty()) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_CAPITAL_SOURCE.code(),
              "/capitalSource",
              command.capitalSource(),
              Integer.toString(command.yearFrom())));
    }
    source
        .filter(found -> !found.allocatable())
        .map(
            found ->
                BrokenRule.of(
                    FundingProblem.MOBILISED_NOT_ALLOCATED.code(),
                    "/capitalSource",
                    command.capitalSource()))
        .ifPresent(broken::add);
    return broken;
  }

  private void requirePeriodOfProgramme(Command command) {
    Optional<Programme> programme =
        sources.programmes().stream()
            .filter(candidate -> candidate.code().equals(command.programme()))
            .findFirst();
    boolean inPeriod =
        command.yearFrom() <= command.yearTo()
            && programme
                .filter(found -> found.takesBudgetOf(command.yearFrom()))
                .filter(found -> found.takesBudgetOf(command.yearTo()))
                .isPresent();
    if (!inPeriod) {
      Object[] period = {
        Integer.toString(command.yearFrom()),
        Integer.toString(command.yearTo()),
        command.programme()
      };
      throw new ProblemException(MediumTermProblem.PERIOD_NOT_OF_PROGRAMME, period)
          .part("/yearFrom", MediumTermProblem.PERIOD_NOT_OF_PROGRAMME, period);
    }
  }
}
