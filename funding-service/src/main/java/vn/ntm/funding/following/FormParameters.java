package vn.ntm.funding.following;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.ntm.money.NotAPeriodException;
import vn.ntm.money.Period;
import vn.ntm.money.ReportingCalendar;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Which form is asked for; used as a bean parameter. */
class FormParameters {

  @Parameter(description = "Month, quarter, half-year or year: 202403, 2024Q1, 2024S1, 2024")
  @QueryParam("period")
  String period;

  @Parameter(
      description = "How periods are cut: by calendar months, or on the 14th (NĐ 09/2019)",
      schema =
          @Schema(
              enumeration = {"CALENDAR", "ND09"},
              defaultValue = "CALENDAR"))
  @QueryParam("calendar")
  String calendar;

  @Parameter(
      description = "A line for each content, or for each project",
      schema =
          @Schema(
              enumeration = {"content", "project"},
              defaultValue = "content"))
  @QueryParam("by")
  String by;

  @Parameter(description = "A locality; by default the root of the caller's subtree")
  @QueryParam("under")
  UUID under;

  @Parameter(description = "Instant up to which recorded entries count")
  @QueryParam("knownAt")
  String knownAt;

  FormRequest read(FollowingScope scope) {
    Period asked = period();
    return new FormRequest(
        scope.of(asked.year(), under, asked.to(), knownAtInstant()),
        asked,
        constant(FormRequest.By.class, "by", by, FormRequest.By.CONTENT));
  }

  private OffsetDateTime knownAtInstant() {
    try {
      return knownAt == null ? null : OffsetDateTime.parse(knownAt);
    } catch (DateTimeParseException e) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "knownAt", knownAt);
    }
  }

  private Period period() {
    try {
      Period asked =
          Period.parse(
              period == null ? "" : period,
              constant(ReportingCalendar.class, "calendar", calendar, ReportingCalendar.CALENDAR));
      if (asked.kind() != Period.Kind.WEEK) {
        return asked;
      }
    } catch (NotAPeriodException e) {
      throw new ProblemException(
          WebProblem.INVALID_PARAMETER, "period", period == null ? "" : period);
    }
    throw new ProblemException(WebProblem.INVALID_PARAMETER, "period", period);
  }

  private static <E extends Enum<E>> E constant(
      Class<E> type, String parameter, String text, E otherwise) {
    if (text == null) {
      return otherwise;
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new ProblemException(WebProblem.INVALID_PARAMETER, parameter, text));
  }
}
