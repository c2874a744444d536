package vn.ntm.web.answers;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** What the framework refuses itself: unknown paths, methods and media types, unreadable bodies. */
@Provider
public class FrameworkMapper implements ExceptionMapper<WebApplicationException> {

  private static final Map<Integer, WebProblem> BY_STATUS =
      Map.of(
          400, WebProblem.UNREADABLE,
          401, WebProblem.UNAUTHENTICATED,
          403, WebProblem.FORBIDDEN,
          404, WebProblem.NOT_FOUND,
          405, WebProblem.METHOD_NOT_ALLOWED,
          406, WebProblem.NOT_ACCEPTABLE,
          413, WebProblem.TOO_LARGE,
          415, WebProblem.UNSUPPORTED_MEDIA_TYPE,
          503, WebProblem.UNAVAILABLE);

  private final ProblemAnswers answers;

  @Context HttpHeaders headers;
  @Context UriInfo uri;

  FrameworkMapper(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public Response toResponse(WebApplicationException failure) {
    ProblemException fromBody = ProblemAnswers.fromBody(failure);
    if (fromBody != null) {
      return answers.answer(fromBody, headers, uri);
    }
    int status = failure.getResponse().getStatus();
    if (status < 400) {
      return failure.getResponse();
    }
    WebProblem problem = BY_STATUS.get(status);
    if (problem == null) {
      return answers.internal(failure, headers, uri);
    }
    Response answer = answers.answer(new ProblemException(problem, "HTTP"), headers, uri);
    Object allow = failure.getResponse().getHeaderString("Allow");
    return allow == null ? answer : Response.fromResponse(answer).header("Allow", allow).build();
  }
}
