package vn.ntm.web.answers;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** An expired, forged or foreign token: 401, without saying which. */
@Provider
public class BadTokenMapper implements ExceptionMapper<AuthenticationFailedException> {

  private final ProblemAnswers answers;

  @Context HttpHeaders headers;
  @Context UriInfo uri;

  BadTokenMapper(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public Response toResponse(AuthenticationFailedException failure) {
    return answers.answer(new ProblemException(WebProblem.UNAUTHENTICATED), headers, uri);
  }
}
