package vn.ntm.web.history;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** What was true then, and what was known then; used as a bean parameter. */
public class HistoryParameters {

  /** Business day up to which entries count. */
  @QueryParam("asOf")
  String asOf;

  /** Instant up to which recorded entries count. */
  @QueryParam("knownAt")
  String knownAt;

  /**
   * Null when it is not given.
   *
   * @throws ProblemException 400 when it is not a day
   */
  public LocalDate asOfDay() {
    try {
      return asOf == null ? null : LocalDate.parse(asOf);
    } catch (DateTimeParseException e) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "asOf", asOf);
    }
  }

  /**
   * Null when it is not given.
   *
   * @throws ProblemException 400 when it is not an instant with an offset
   */
  public OffsetDateTime knownAtInstant() {
    try {
      return knownAt == null ? null : OffsetDateTime.parse(knownAt);
    } catch (DateTimeParseException e) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "knownAt", knownAt);
    }
  }
}
