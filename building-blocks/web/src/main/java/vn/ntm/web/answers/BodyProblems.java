package vn.ntm.web.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Turns what the JSON reader says into a problem: 400 for what is no JSON, 422 for wrong values.
 */
final class BodyProblems {

  private BodyProblems() {}

  static ProblemException of(JsonProcessingException failure) {
    if (failure.getCause() instanceof NotAnAmountException notAnAmount) {
      return invalidAmount(pointer((JsonMappingException) failure), notAnAmount);
    }
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return new ProblemException(WebProblem.INVALID)
          .part(pointer(unknown), WebProblem.UNKNOWN_FIELD, unknown.getPropertyName());
    }
    if (failure instanceof StreamReadException) {
      return new ProblemException(WebProblem.UNREADABLE, where(failure));
    }
    if (failure instanceof MismatchedInputException mismatch) {
      return mismatch(mismatch);
    }
    if (failure instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return new ProblemException(WebProblem.INVALID)
          .part(pointer(mapping), WebProblem.WRONG_TYPE, "JSON");
    }
    return new ProblemException(WebProblem.UNREADABLE, where(failure));
  }

  private static ProblemException invalidAmount(String pointer, NotAnAmountException cause) {
    return new ProblemException(WebProblem.NOT_AN_AMOUNT, cause.reason())
        .fact("invariant", WebProblem.NOT_AN_AMOUNT.code())
        .part(pointer, WebProblem.NOT_AN_AMOUNT, cause.reason());
  }

  private static ProblemException mismatch(MismatchedInputException mismatch) {
    if (mismatch.getPath().isEmpty() && mismatch.getMessage().contains("end-of-input")) {
      return new ProblemException(WebProblem.UNREADABLE, "empty body");
    }
    return new ProblemException(WebProblem.INVALID)
        .part(pointer(mismatch), WebProblem.WRONG_TYPE, type(mismatch.getTargetType()));
  }

  /** A type of few values is told by them: its name says nothing outside of the service. */
  private static String type(Class<?> type) {
    if (type == null) {
      return "JSON";
    }
    return type.isEnum()
        ? Stream.of(type.getEnumConstants())
            .map(constant -> ((Enum<?>) constant).name())
            .collect(Collectors.joining(" | "))
        : type.getSimpleName();
  }

  private static String where(JsonProcessingException failure) {
    return failure.getLocation() == null
        ? "JSON"
        : "JSON, line "
            + failure.getLocation().getLineNr()
            + ", column "
            + failure.getLocation().getColumnNr();
  }

  private static String pointer(JsonMappingException failure) {
    return failure.getPath().stream()
        .map(
            step ->
                "/"
                    + (step.getFieldName() == null
                        ? Integer.toString(step.getIndex())
                        : step.getFieldName().replace("~", "~0").replace("/", "~1")))
        .collect(Collectors.joining());
  }
}
