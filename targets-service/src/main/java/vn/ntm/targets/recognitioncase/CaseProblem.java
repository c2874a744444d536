package vn.ntm.targets.recognitioncase;

import java.util.List;
import vn.ntm.targets.recognitioncase.domain.Missing;
import vn.ntm.web.problem.ProblemCode;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** The errors of cases and revocations. Listed in docs/errors/targets.md. */
enum CaseProblem implements ProblemCode {
  CASE_STEP_NOT_YOURS(403),
  CASE_SUBMITTER_CHECKS(403),
  OPINION_OF_ANOTHER_AGENCY(403),
  RULES_OF_OWN_ENTRY(403),
  RULES_NOT_YOURS(403),
  OPINION_NOT_IN_CHARGE(403),
  OPINION_CRITERION_UNKNOWN(422),
  CASE_STEP_REFUSED(409),
  CASE_OPEN_ALREADY(409),
  CASE_STANDARD_HELD(409),
  CASE_CLOSED(409),
  CASE_DECIDED(409),
  CASE_NO_PROCEDURE(409),
  CASE_STEP_NOT_IN_PROCEDURE(409),
  CASE_STEP_MISSING(409),
  CASE_STEP_TAKEN(409),
  CASE_NOTHING_TO_RETURN(409),
  CASE_PREREQUISITE_MISSING(409),
  CASE_PREREQUISITE_EARLIER(409),
  CASE_PLACE_ENDED(409),
  CASE_DOCUMENT_MISSING(409),
  CASE_CONSULTATION_SHORT(409),
  CASE_REGISTRATION_LATE(409),
  CASE_REGISTRATION_CRITERIA_LOW(409),
  CASE_SURVEY_MISSING(409),
  CASE_SURVEY_ASKED_LOW(409),
  CASE_SURVEY_SATISFIED_LOW(409),
  CASE_SURVEY_CONTENT_LOW(409),
  CASE_SURVEY_UNIT_ASKED_LOW(409),
  CASE_SURVEY_UNIT_SATISFIED_LOW(409),
  CASE_SURVEY_UNIT_CONTENT_LOW(409),
  CASE_SURVEY_CONTENTS_MISSING(409),
  CASE_SURVEY_UNITS_MISSING(409),
  CASE_SURVEY_UNITS_UNKNOWN(409),
  CASE_VOTE_MISSING(409),
  CASE_VOTE_LOW(409),
  CASE_OPINION_MISSING(409),
  CASE_OPINION_AGAINST(409),
  CASE_OWNER_MISSING(409),
  CASE_FINDING_OPEN(409),
  CASE_ARREARS(409),
  CASE_COMMUNES_LOW(409),
  CASE_TOWNSHIPS_LOW(409),
  CASE_CONDITION_UNDECIDED(409),
  CASE_CRITERIA_SET_MISSING(409),
  CASE_CRITERIA_UNMET(409),
  CASE_CRITERIA_UNDETERMINED(409),
  CASE_SECURITY_COMPLICATED(409),
  FINDING_REMEDIED(409),
  MILESTONE_DONE(409),
  ROUND_KNOWN(409),
  PROCEDURE_KNOWN(409),
  DELEGATION_STEP_UNKNOWN(409),
  CASE_STANDARD_UNFIT(422),
  CASE_REASON_MISSING(422),
  CASE_DECISION_MISSING(422),
  CASE_DECISION_UNASKED(422),
  CASE_AUTHORITY_NOT_COMPETENT(422),
  CASE_DATE_IN_FUTURE(422),
  CASE_DATE_BEFORE_LAST_STEP(422),
  CASE_SURVEY_SUM(422),
  CASE_SURVEY_UNIT_UNFIT(422),
  CASE_SURVEY_REPEATED(422),
  CASE_SURVEY_CONTENTS_DIFFER(422),
  CASE_VOTE_SUM(422),
  MILESTONE_IS_A_STEP(422),
  PROCEDURE_LEVEL_IS_NATIONAL(422),
  PROCEDURE_LOCALITY_UNFIT(422),
  PROCEDURE_STEP_MISSING(422),
  PROCEDURE_STEP_REPEATED(422),
  PROCEDURE_STEP_UNFIT(422),
  RULES_VALUE_REPEATED(422),
  RULES_BINDING_UNFIT(422),
  RULES_DAYS_OUT_OF_ORDER(422),
  REVOCATION_OF_OWN_PROPOSAL(403),
  REVOCATION_OPEN(409),
  REVOCATION_NOT_ACTIVE(409),
  REVOCATION_WITHOUT_GROUND(409),
  REVOCATION_STEP_OUT_OF_ORDER(409),
  REVOCATION_COUNCIL_AGAINST(409),
  REVOCATION_UNMET_REPEATED(422),
  REVOCATION_ASSESSED_LATER(422),
  REVOCATION_ASSESSED_EARLIER(422),
  REVOCATION_UNMET_TOO_MANY(422),
  REVOCATION_UNMET_UNKNOWN(422),
  REVOCATION_CRITERIA_COUNT(422),
  REVOCATION_VALUE_MISSING(422),
  REASSESSMENT_KNOWN(409),
  REASSESSMENT_SET_UNFIT(422);

  private final int status;

  CaseProblem(int status) {
    this.status = status;
  }

  /** The problem of something that is missing; it has the same name. */
  static CaseProblem of(Missing missing) {
    return valueOf(missing.code().name());
  }

  /**
   * One problem that names everything that is missing: forbidden to this person before impossible
   * for the case, and that before wrong values of the request.
   */
  static ProblemException refusal(Object step, List<Missing> missing) {
    ProblemException refusal = gravest(step, missing);
    for (Missing each : missing) {
      refusal.part(each.pointer(), of(each), each.arguments().toArray());
    }
    return refusal;
  }

  private static ProblemException gravest(Object step, List<Missing> missing) {
    for (Missing each : missing) {
      if (of(each).status == 403) {
        return new ProblemException(of(each), each.arguments().toArray())
            .refusing(of(each).code(), each.arguments().toString());
      }
    }
    return missing.stream().anyMatch(each -> of(each).status == 409)
        ? new ProblemException(CASE_STEP_REFUSED, step.toString())
        : new ProblemException(WebProblem.INVALID);
  }

  @Override
  public String code() {
    return name().replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }
}
