package vn.ntm.targets.recognitioncase.domain;

import java.util.List;

/**
 * What a case lacks for a step.
 *
 * @param pointer into the request, empty when no value of it is wrong
 * @param arguments what the message tells
 */
public record Missing(Code code, String pointer, List<String> arguments) {

  public Missing {
    arguments = List.copyOf(arguments);
  }

  static Missing of(Code code, Object... arguments) {
    return at("", code, arguments);
  }

  static Missing at(String pointer, Code code, Object... arguments) {
    return new Missing(
        code, pointer, java.util.Arrays.stream(arguments).map(Object::toString).toList());
  }

  /** What can be missing. Each has a problem with a text of the same name. */
  public enum Code {
    CASE_CLOSED,
    CASE_DECIDED,
    CASE_NO_PROCEDURE,
    CASE_STEP_NOT_IN_PROCEDURE,
    CASE_STEP_MISSING,
    CASE_STEP_TAKEN,
    CASE_NOTHING_TO_RETURN,
    CASE_STEP_NOT_YOURS,
    CASE_SUBMITTER_CHECKS,
    CASE_DATE_IN_FUTURE,
    CASE_DATE_BEFORE_LAST_STEP,
    CASE_REASON_MISSING,
    CASE_DECISION_MISSING,
    CASE_DECISION_UNASKED,
    CASE_AUTHORITY_NOT_COMPETENT,
    CASE_PREREQUISITE_MISSING,
    CASE_PREREQUISITE_EARLIER,
    CASE_PLACE_ENDED,
    CASE_DOCUMENT_MISSING,
    CASE_CONSULTATION_SHORT,
    CASE_REGISTRATION_LATE,
    CASE_REGISTRATION_CRITERIA_LOW,
    CASE_SURVEY_MISSING,
    CASE_SURVEY_ASKED_LOW,
    CASE_SURVEY_SATISFIED_LOW,
    CASE_SURVEY_CONTENT_LOW,
    CASE_SURVEY_UNIT_ASKED_LOW,
    CASE_SURVEY_UNIT_SATISFIED_LOW,
    CASE_SURVEY_UNIT_CONTENT_LOW,
    CASE_SURVEY_CONTENTS_MISSING,
    CASE_SURVEY_UNITS_MISSING,
    CASE_SURVEY_UNITS_UNKNOWN,
    CASE_SURVEY_UNIT_UNFIT,
    CASE_SURVEY_REPEATED,
    CASE_SURVEY_CONTENTS_DIFFER,
    CASE_SURVEY_SUM,
    CASE_VOTE_MISSING,
    CASE_VOTE_LOW,
    CASE_OPINION_MISSING,
    CASE_OPINION_AGAINST,
    CASE_OWNER_MISSING,
    CASE_FINDING_OPEN,
    CASE_ARREARS,
    CASE_COMMUNES_LOW,
    CASE_TOWNSHIPS_LOW,
    CASE_CONDITION_UNDECIDED,
    CASE_CRITERIA_SET_MISSING,
    CASE_CRITERIA_UNMET,
    CASE_CRITERIA_UNDETERMINED,
    CASE_SECURITY_COMPLICATED,
    PROCEDURE_LEVEL_IS_NATIONAL,
    PROCEDURE_LOCALITY_UNFIT,
    PROCEDURE_STEP_MISSING,
    PROCEDURE_STEP_REPEATED,
    PROCEDURE_STEP_UNFIT,
    RULES_VALUE_REPEATED,
    RULES_BINDING_UNFIT,
    RULES_DAYS_OUT_OF_ORDER
  }
}
