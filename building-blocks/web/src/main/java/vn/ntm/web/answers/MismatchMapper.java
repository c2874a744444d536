package vn.ntm.web.answers;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A JSON value of the wrong type: 422 with the place in the body. */
@Provider
public class MismatchMapper implements ExceptionMapper<MismatchedInputException> {

  private final ProblemAnswers answers;

  @Context HttpHeaders headers;
  @Context UriInfo uri;

  MismatchMapper(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public Response toResponse(MismatchedInputException failure) {
    return answers.answer(BodyProblems.of(failure), headers, uri);
  }
}
