package vn.ntm.web.problem;

/** The errors that any service can answer, whatever its field. Listed in docs/errors.md. */
public enum WebProblem implements ProblemCode {
  UNREADABLE("UNREADABLE", 400),
  UNKNOWN_PARAMETER("UNKNOWN-PARAMETER", 400),
  INVALID_PARAMETER("INVALID-PARAMETER", 400),
  IDEMPOTENCY_KEY_MISSING("IDEMPOTENCY-KEY-MISSING", 400),
  UNAUTHENTICATED("UNAUTHENTICATED", 401),
  FORBIDDEN("FORBIDDEN", 403),
  PERSON_UNKNOWN("PERSON-UNKNOWN", 403),
  NOT_FOUND("NOT-FOUND", 404),
  METHOD_NOT_ALLOWED("METHOD-NOT-ALLOWED", 405),
  NOT_ACCEPTABLE("NOT-ACCEPTABLE", 406),
  CONFLICT("CONFLICT", 409),
  STALE("STALE", 412),
  TOO_LARGE("TOO-LARGE", 413),
  UNSUPPORTED_MEDIA_TYPE("UNSUPPORTED-MEDIA-TYPE", 415),
  INVALID("INVALID", 422),
  REQUIRED("REQUIRED", 422),
  UNKNOWN_FIELD("UNKNOWN-FIELD", 422),
  WRONG_TYPE("WRONG-TYPE", 422),
  OUT_OF_BOUNDS("OUT-OF-BOUNDS", 422),
  IDEMPOTENCY_KEY_REUSED("IDEMPOTENCY-KEY-REUSED", 422),
  NOT_AN_AMOUNT("INV-10", 422),
  PRECONDITION_REQUIRED("PRECONDITION-REQUIRED", 428),
  TOO_MANY_REQUESTS("TOO-MANY-REQUESTS", 429),
  INTERNAL("INTERNAL", 500),
  UNAVAILABLE("UNAVAILABLE", 503),
  TIMEOUT("TIMEOUT", 504);

  private final String code;
  private final int status;

  WebProblem(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}
