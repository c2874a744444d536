package vn.ntm.web.answers;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Values that break the bounds of the request: 422, with each place in the body. */
@Provider
public class ConstraintMapper implements ExceptionMapper<ConstraintViolationException> {

  private static final Set<Class<? extends Annotation>> REQUIRED =
      Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

  private static final String NO_CONTROL_CHARACTERS = "[^\\x00-\\x1f\\x7f]*";

  private final ProblemAnswers answers;

  @Context HttpHeaders headers;
  @Context UriInfo uri;

  ConstraintMapper(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public Response toResponse(ConstraintViolationException failure) {
    ProblemException problem = new ProblemException(WebProblem.INVALID);
    List<? extends ConstraintViolation<?>> violations =
        failure.getConstraintViolations().stream()
            .sorted(Comparator.comparing(violation -> pointer(violation.getPropertyPath())))
            .toList();
    for (ConstraintViolation<?> violation : violations) {
      String pointer = pointer(violation.getPropertyPath());
      Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
      if (REQUIRED.contains(constraint.annotationType())) {
        problem.part(pointer, WebProblem.REQUIRED);
      } else {
        problem.part(pointer, WebProblem.OUT_OF_BOUNDS, bounds(constraint));
      }
    }
    return answers.answer(problem, headers, uri);
  }

  /** What is told in words of each language. */
  private enum Words {
    CONTROL_CHARACTERS
  }

  /** The bounds in signs, which need no language, where there are some. */
  private static Object bounds(Annotation constraint) {
    if (constraint instanceof Size size) {
      return size.max() == Integer.MAX_VALUE ? "≥ " + size.min() : size.min() + "–" + size.max();
    }
    if (constraint instanceof Min min) {
      return "≥ " + min.value();
    }
    if (constraint instanceof Max max) {
      return "≤ " + max.value();
    }
    if (constraint instanceof DecimalMin min) {
      return (min.inclusive() ? "≥ " : "> ") + min.value();
    }
    if (constraint instanceof Digits digits) {
      return "≤ " + "9".repeat(digits.integer()) + "." + "9".repeat(digits.fraction());
    }
    if (constraint instanceof Pattern pattern) {
      return NO_CONTROL_CHARACTERS.equals(pattern.regexp())
          ? Words.CONTROL_CHARACTERS
          : pattern.regexp();
    }
    return constraint.annotationType().getSimpleName();
  }

  /** Leaves out the method and its parameter, which mean nothing to the caller. */
  private static String pointer(Path path) {
    StringBuilder pointer = new StringBuilder();
    int position = 0;
    for (Path.Node node : path) {
      if (position >= 2 || path.toString().indexOf('.') < 0) {
        if (node.getIndex() != null) {
          pointer.append('/').append(node.getIndex());
        }
        if (node.getKind() != ElementKind.CONTAINER_ELEMENT) {
          pointer.append('/').append(node.getName());
        }
      }
      position++;
    }
    return pointer.toString();
  }
}
