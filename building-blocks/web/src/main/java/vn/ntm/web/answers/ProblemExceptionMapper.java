package vn.ntm.web.answers;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.ntm.web.problem.ProblemException;

/** Answers the problems that the services name themselves. */
@Provider
public class ProblemExceptionMapper implements ExceptionMapper<ProblemException> {

  private final ProblemAnswers answers;

  @Context HttpHeaders headers;
  @Context UriInfo uri;

  ProblemExceptionMapper(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public Response toResponse(ProblemException failure) {
    return answers.answer(failure, headers, uri);
  }
}
