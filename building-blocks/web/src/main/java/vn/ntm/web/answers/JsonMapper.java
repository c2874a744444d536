package vn.ntm.web.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that is no JSON: 400. */
@Provider
public class JsonMapper implements ExceptionMapper<JsonProcessingException> {

  private final ProblemAnswers answers;

  @Context HttpHeaders headers;
  @Context UriInfo uri;

  JsonMapper(ProblemAnswers answers) {
    this.answers = answers;
  }

  @Override
  public Response toResponse(JsonProcessingException failure) {
    return answers.answer(BodyProblems.of(failure), headers, uri);
  }
}
