package vn.ntm.funding;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.ntm.web.problem.ProblemCode;

/** The errors of this service. Listed in docs/errors/funding.md. */
public enum FundingProblem implements ProblemCode {
  PARENT_CEILING("INV-01", 409),
  BELOW_USED("INV-02", 409),
  ABOVE_PLAN("INV-03", 409),
  CAP_EXCEEDED("INV-04", 409),
  ADVANCE_CEILING("INV-05", 409),
  OUTSTANDING_ADVANCE("INV-06", 409),
  RECOVERY_TOO_LARGE("INV-07", 422),
  NATURE_SOURCE_YEAR("INV-08", 422),
  OUTSIDE_BUDGET_DAYS("INV-09", 422),
  LEGAL_BASIS("INV-11", 422),
  APPEND_ONLY("INV-13", 405),
  VOUCHER_APPLIED_ONCE("INV-14", 409),
  HOLDER_CLOSED("INV-15", 409),
  MOBILISED_NOT_ALLOCATED("INV-17", 422),
  CARRY_OVER("INV-19", 409),
  YEAR_SETTLED("INV-20", 409),
  APPROVER_IS_PROPOSER("APPROVER-IS-PROPOSER", 403),
  APPROVER_IS_REQUESTER("APPROVER-IS-REQUESTER", 403),
  CONFIRMER_IS_MAKER_OR_CHECKER("CONFIRMER-IS-MAKER-OR-CHECKER", 403),
  REQUESTER_IS_NOT_INVESTOR("REQUESTER-IS-NOT-INVESTOR", 403),
  WRONG_STATE("WRONG-STATE", 409),
  OTHER_PARENT("OTHER-PARENT", 409),
  PLAN_EXISTS("PLAN-EXISTS", 409),
  AMOUNT_NOT_POSITIVE("AMOUNT-NOT-POSITIVE", 422),
  SUM_TOO_LARGE("SUM-TOO-LARGE", 422),
  DATE_IN_FUTURE("DATE-IN-FUTURE", 422),
  PAID_BEFORE_REQUEST("PAID-BEFORE-REQUEST", 422),
  RECEIVER_OUTSIDE_HOLDER("RECEIVER-OUTSIDE-HOLDER", 422),
  NOT_A_PROJECT_ACCOUNT("NOT-A-PROJECT-ACCOUNT", 422),
  VOUCHER_AMOUNT_DIFFERS("VOUCHER-AMOUNT-DIFFERS", 422),
  CONTRACT_EXISTS("CONTRACT-EXISTS", 409),
  VOLUME_NOT_ACCEPTED("VOLUME-NOT-ACCEPTED", 409),
  ACCEPTED_ABOVE_VALUE("ACCEPTED-ABOVE-VALUE", 409),
  KIND_DOES_NOT_FIT("KIND-DOES-NOT-FIT", 422),
  CONTRACT_DOES_NOT_FIT("CONTRACT-DOES-NOT-FIT", 422),
  LAPSES_TOO_EARLY("LAPSES-TOO-EARLY", 422),
  SETTLED_TOO_EARLY("SETTLED-TOO-EARLY", 422),
  REQUESTS_ARE_OPEN("REQUESTS-ARE-OPEN", 409),
  SETTLEMENT_EXISTS("SETTLEMENT-EXISTS", 409),
  TOO_MANY_ACCOUNTS("TOO-MANY-ACCOUNTS", 422),
  NOTHING_TO_SETTLE("NOTHING-TO-SETTLE", 422),
  DATES_REVERSED("DATES-REVERSED", 422),
  NO_RULE_FOR_DAY("NO-RULE-FOR-DAY", 422),
  UNKNOWN_LOCALITY("UNKNOWN-LOCALITY", 422),
  UNKNOWN_PROJECT("UNKNOWN-PROJECT", 422),
  UNKNOWN_ACCOUNT("UNKNOWN-ACCOUNT", 422),
  UNKNOWN_CAPITAL_SOURCE("UNKNOWN-CAPITAL-SOURCE", 422),
  UNKNOWN_COMPONENT("UNKNOWN-COMPONENT", 422);

  private static final Map<String, FundingProblem> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(FundingProblem::code, Function.identity()));

  private final String code;
  private final int status;

  FundingProblem(String code, int status) {
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

  /** The problem of a rule's code; every rule has one. */
  static FundingProblem of(String code) {
    FundingProblem problem = BY_CODE.get(code);
    if (problem == null) {
      throw new IllegalArgumentException("no problem is listed for the rule " + code);
    }
    return problem;
  }
}
