package vn.ntm.targets.publicholiday;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.ntm.web.audit.AuditTrail;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Enters days off, and days that are worked after all, by the decision that says so. */
@ApplicationScoped
class EnterPublicHolidays {

  private final PublicHolidayTables tables;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final AuditTrail audit;
  private final Clock clock;

  EnterPublicHolidays(
      PublicHolidayTables tables,
      CallerScope scope,
      CurrentCaller caller,
      AuditTrail audit,
      Clock clock) {
    this.tables = tables;
    this.scope = scope;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Adds the days. What is said of a day last is what counts.
   *
   * @throws ProblemException 403 for who serves a part of the country, 422 when a day is named
   *     twice
   */
  @Transactional
  void enter(PublicHolidayRequest request) {
    if (scope.root().isPresent()) {
      throw new ProblemException(WebProblem.FORBIDDEN)
          .refusing("public holidays of the whole country", request.decision());
    }
    Set<LocalDate> seen = new HashSet<>();
    for (int i = 0; i < request.days().size(); i++) {
      LocalDate day = request.days().get(i).day();
      if (!seen.add(day)) {
        throw new ProblemException(WebProblem.INVALID)
            .part("/days/" + i, PublicHolidayProblem.HOLIDAY_REPEATED, day.toString());
      }
    }
    List<PublicHolidayTables.Entered> days =
        request.days().stream()
            .map(
                day ->
                    new PublicHolidayTables.Entered(
                        day.day(),
                        day.kind(),
                        day.name(),
                        request.decision(),
                        request.issuedOn(),
                        request.issuer()))
            .toList();
    audit.allowed(caller.get(), "public holidays", request.decision());
    tables.add(days, caller.get().account(), OffsetDateTime.now(clock));
  }
}
