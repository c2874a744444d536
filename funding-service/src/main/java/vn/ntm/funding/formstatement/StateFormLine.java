package vn.ntm.funding.formstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ntm.funding.formstatement.domain.EstimateWithinPlan;
import vn.ntm.funding.formstatement.domain.PeriodHasBegun;
import vn.ntm.funding.formstatement.domain.StatedLine;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Balances;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.funding.project.Projects;
import vn.ntm.money.NotAPeriodException;
import vn.ntm.money.Period;
import vn.ntm.money.ReportingCalendar;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.Roles;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/**
 * The unit that spends says how much it will have paid by the end of a period, and what hinders.
 */
@ApplicationScoped
class StateFormLine {

  /** Under advances brought forward nothing is planned, and reserve is nobody's to spend. */
  private static final Set<PlanKind> SPENT_OF = Set.of(PlanKind.YEAR, PlanKind.EXTENDED);

  private final FormStatementTables tables;
  private final Ledger ledger;
  private final Projects projects;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  StateFormLine(
      FormStatementTables tables,
      Ledger ledger,
      Projects projects,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.tables = tables;
    this.ledger = ledger;
    this.projects = projects;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What is sent.
   *
   * @param holderId the project, or the locality for what no project has received
   * @param estimate paid from 1 January to the end of the period, in đồng, zero or more
   */
  record Command(
      @NotBlank @Size(max = 7) String period,
      ReportingCalendar calendar,
      @NotNull UUID holderId,
      @NotBlank @Size(max = 50) String programme,
      @NotBlank @Size(max = 10) String component,
      @NotBlank @Size(max = 50) String capitalSource,
      @NotNull Nature nature,
      @NotNull Vnd estimate,
      @Size(min = 1, max = 2000) String causes) {}

  @Transactional
  FormStatement handle(Command command) {
    Period period = period(command);
    List<Account> accounts = accounts(command, period);
    requireOwnLine(accounts.get(0));
    FormStatementProblem.refuseIfAny(brokenRules(command, period, accounts));
    Caller stating = caller.get();
    Account line = accounts.get(0);
    FormStatement statement =
        new FormStatement(
            ids.next(),
            period.toString(),
            period.calendar(),
            period.year(),
            line.holderKind(),
            line.holderId(),
            line.localityPath(),
            line.programme(),
            line.component(),
            line.capitalSource(),
            line.nature(),
            command.estimate(),
            command.causes() == null ? null : command.causes().strip(),
            stating.account(),
            OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS));
    tables.insert(statement, stating.person());
    return statement;
  }

  /** What lies outside of the caller's subtree is as unknown to it as what is not there. */
  private List<Account> accounts(Command command, Period period) {
    StatedLine line =
        new StatedLine(
            command.holderId(),
            command.programme(),
            command.component(),
            command.capitalSource(),
            command.nature());
    List<Account> accounts =
        ledger.heldBy(List.of(command.holderId())).stream()
            .filter(account -> SPENT_OF.contains(account.plan()))
            .filter(account -> account.budgetYear() == period.year())
            .filter(account -> StatedLine.of(account).equals(line))
            .filter(account -> scope.roots().contain(account.localityPath()))
            .toList();
    if (accounts.isEmpty()) {
      throw new ProblemException(
          FormStatementProblem.UNKNOWN_LINE,
          command.holderId().toString(),
          Integer.toString(period.year()));
    }
    return accounts;
  }

  private void requireOwnLine(Account line) {
    Caller stating = caller.get();
    boolean own =
        line.holderKind() == HolderKind.PROJECT
            ? stating
                .agency()
                .filter(projects.find(line.holderId()).orElseThrow().investorAgency()::equals)
                .isPresent()
            : stating.is(Roles.FINANCE) || stating.is(Roles.LOCALITY_OFFICER);
    if (!own) {
      throw new ProblemException(FormStatementProblem.LINE_OF_ANOTHER_UNIT)
          .refusing("statement on a form", line.holderId().toString());
    }
  }

  private List<BrokenRule> brokenRules(Command command, Period period, List<Account> accounts) {
    List<BrokenRule> broken = new ArrayList<>();
    PeriodHasBegun.check(period, LocalDate.now(clock)).ifPresent(broken::add);
    Vnd plan =
        Vnd.sum(
            accounts.stream()
                .map(account -> ledger.balances(account.id()))
                .map(StateFormLine::ownPlan));
    EstimateWithinPlan.check(command.estimate(), plan).ifPresent(broken::add);
    return broken;
  }

  private static Vnd ownPlan(Balances balances) {
    return balances.received().minus(balances.allocated());
  }

  private static Period period(Command command) {
    try {
      Period period =
          Period.parse(
              command.period(),
              command.calendar() == null ? ReportingCalendar.CALENDAR : command.calendar());
      if (period.kind() != Period.Kind.WEEK) {
        return period;
      }
    } catch (NotAPeriodException e) {
      throw new ProblemException(FormStatementProblem.NOT_A_REPORTING_PERIOD, command.period());
    }
    throw new ProblemException(FormStatementProblem.NOT_A_REPORTING_PERIOD, command.period());
  }
}
