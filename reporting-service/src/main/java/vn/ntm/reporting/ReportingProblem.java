package vn.ntm.reporting;

import vn.ntm.web.problem.ProblemCode;

/** The errors of this service. Listed in docs/errors/reporting.md. */
public enum ReportingProblem implements ProblemCode {
  /** The funding service does not answer, so nothing can be compared with its ledger. */
  FUNDING_UNAVAILABLE("FUNDING-UNAVAILABLE", 503),
  /** More accounts than one comparison holds. */
  RECONCILIATION_TOO_LARGE("RECONCILIATION-TOO-LARGE", 422),
  /** A cumulative figure was asked for without saying up to when. */
  PERIOD_MISSING("PERIOD-MISSING", 400);

  private final String code;
  private final int status;

  ReportingProblem(String code, int status) {
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
