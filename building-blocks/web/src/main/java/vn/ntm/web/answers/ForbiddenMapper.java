package vn.ntm.web.answers;

import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** The role does not allow it: 403, and a line in the audit trail. */
@Provider
public class ForbiddenMapper implements ExceptionMapper<ForbiddenException> {

  private final ProblemAnswers answers;

  @Context HttpHeaders headers;
  @Context UriInfo uri;

  ForbiddenMapper(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public Response toResponse(ForbiddenException failure) {
    return answers.answer(
        new ProblemException(WebProblem.FORBIDDEN)
            .refusing("role does not allow", uri.getRequestUri().getPath()),
        headers,
        uri);
  }
}
