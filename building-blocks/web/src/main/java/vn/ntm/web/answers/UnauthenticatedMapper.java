package vn.ntm.web.answers;

import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** No token where one is needed: 401. */
@Provider
public class UnauthenticatedMapper implements ExceptionMapper<UnauthorizedException> {

  private final ProblemAnswers answers;

  @Context HttpHeaders headers;
  @Context UriInfo uri;

  UnauthenticatedMapper(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public Response toResponse(UnauthorizedException failure) {
    return answers.answer(new ProblemException(WebProblem.UNAUTHENTICATED), headers, uri);
  }
}
