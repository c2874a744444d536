package vn.ntm.funding.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.project.domain.ProgressSaysHowFar;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.caller.Roles;

/** Records how far the work of a project is; a wrong record is followed by a right one. */
@ApplicationScoped
class RecordProgress {

  /**
   * What was seen.
   *
   * @param seenOn the day on which it was so
   * @param percentHundredths hundredths of a percent: 8,550 is 85.5 %
   * @param quantity done so far, with up to 3 decimals, in the unit
   */
  record Command(
      @NotNull LocalDate seenOn,
      @Min(0) @Max(10_000) Integer percentHundredths,
      @PositiveOrZero @Digits(integer = 15, fraction = 3) BigDecimal quantity,
      @Size(min = 1, max = 50) String unit,
      @Size(min = 1, max = 1000) String note) {}

  private final ProjectTables tables;
  private final ProjectPayments payments;
  private final Projects projects;
  private final CurrentCaller caller;
  private final Clock clock;

  RecordProgress(
      ProjectTables tables,
      ProjectPayments payments,
      Projects projects,
      CurrentCaller caller,
      Clock clock) {
    this.tables = tables;
    this.payments = payments;
    this.projects = projects;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  PhysicalProgress handle(UUID projectId, Command command) {
    Project project = projects.get(projectId);
    Refusals.refuseIfAny(brokenRules(command, project));
    // Records of a project are numbered one after the other.
    payments.lock(projectId);
    Caller recorder = caller.get();
    PhysicalProgress progress =
        new PhysicalProgress(
            tables.lastProgress(projectId) + 1,
            command.seenOn(),
            command.percentHundredths(),
            command.quantity(),
            command.unit(),
            command.note(),
            recorder.account(),
            OffsetDateTime.now(clock));
    tables.insert(projectId, progress, recorder.person());
    return progress;
  }

  private List<BrokenRule> brokenRules(Command command, Project project) {
    Caller recorder = caller.get();
    List<BrokenRule> broken = new ArrayList<>();
    // Officers of the place record what they see; an investor records its own projects alone.
    boolean official = recorder.is(Roles.LOCALITY_OFFICER) || recorder.is(Roles.COORDINATOR);
    if (!official && recorder.agency().filter(project.investorAgency()::equals).isEmpty()) {
      broken.add(
          BrokenRule.of(
              FundingProblem.REQUESTER_IS_NOT_INVESTOR.code(), "", project.investorAgency()));
    }
    DateHasCome.check(command.seenOn(), LocalDate.now(clock))
        .map(rule -> rule.at("/seenOn"))
        .ifPresent(broken::add);
    ProgressSaysHowFar.check(command.percentHundredths(), command.quantity(), command.unit())
        .ifPresent(broken::add);
    return broken;
  }
}
