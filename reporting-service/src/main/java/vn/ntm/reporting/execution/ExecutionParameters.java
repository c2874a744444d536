package vn.ntm.reporting.execution;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.ntm.money.DateRange;
import vn.ntm.money.NotAPeriodException;
import vn.ntm.money.Period;
import vn.ntm.money.ReportingCalendar;
import vn.ntm.reporting.ReportingProblem;
import vn.ntm.reporting.execution.domain.Dimension;
import vn.ntm.reporting.parameter.QueryParameter;
import vn.ntm.web.problem.ProblemException;

/** The question as it stands in the address. */
class ExecutionParameters {

  private static final Set<Dimension> BY_SOURCE_AND_NATURE =
      EnumSet.of(Dimension.SOURCE, Dimension.NATURE);

  @Parameter(description = "Budget year", required = true, example = "2024")
  @QueryParam("budgetYear")
  String budgetYear;

  @Parameter(description = "Id of the locality whose subtree is asked for; default: all you see")
  @QueryParam("under")
  String under;

  @Parameter(
      description = "2024, 2024S1, 2024Q1, 202401 or 2024W07; without it everything to date",
      example = "2024Q1")
  @QueryParam("period")
  String period;

  @Parameter(description = "CALENDAR (default) or ND09: months from the 15th to the 14th")
  @QueryParam("calendar")
  String calendar;

  @Parameter(description = "true: disbursedInPeriod counts from the first day of the year")
  @QueryParam("ytd")
  String ytd;

  @Parameter(description = "Any of source, nature, component, locality, with commas")
  @QueryParam("groupBy")
  String groupBy;

  ExecutionQuestion read() {
    Optional<Period> asked = period();
    boolean fromNewYear = new QueryParameter("ytd", ytd).isTrue();
    if (fromNewYear && asked.isEmpty()) {
      throw new ProblemException(ReportingProblem.PERIOD_MISSING);
    }
    Optional<DateRange> days = asked.map(fromNewYear ? Period::yearToDate : Period::days);
    return new ExecutionQuestion(
        new QueryParameter("budgetYear", budgetYear).year(),
        new QueryParameter("under", under).id(),
        asked,
        days,
        new QueryParameter("groupBy", groupBy).someOf(Dimension.class, BY_SOURCE_AND_NATURE));
  }

  private Optional<Period> period() {
    ReportingCalendar cut =
        new QueryParameter("calendar", calendar)
            .oneOf(ReportingCalendar.class, ReportingCalendar.CALENDAR);
    if (period == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Period.parse(period, cut));
    } catch (NotAPeriodException e) {
      throw new QueryParameter("period", period).invalid();
    }
  }
}
