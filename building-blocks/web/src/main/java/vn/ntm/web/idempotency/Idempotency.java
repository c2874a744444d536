package vn.ntm.web.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Supplier;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Carries a command out once for each key of a caller on a route (INV-14). */
@RequestScoped
public class Idempotency {

  /** The request header with the key. */
  public static final String HEADER = "Idempotency-Key";

  /** The answer header that marks a repeated answer. */
  public static final String HIT_HEADER = "Idempotency-Hit";

  private static final String KEY_FORM = "[\\x21-\\x7e]{1,200}";

  private final FirstAnswers answers;
  private final CurrentCaller caller;
  private final ObjectMapper json;

  Idempotency(FirstAnswers answers, CurrentCaller caller, ObjectMapper json) {
    this.answers = answers;
    this.caller = caller;
    this.json = json;
  }

  /**
   * Runs the command, or answers what the same command answered before.
   *
   * @param headers with the key
   * @param uri whose path is the route
   * @param body what was sent; the same key with another body is refused
   * @param command joins this method's transaction; what it throws rolls everything back
   * @throws ProblemException 400 without a key, 422 when the key came with another body
   */
  @Transactional
  public Response once(HttpHeaders headers, UriInfo uri, Object body, Supplier<Response> command) {
    FirstAnswers.Key key =
        new FirstAnswers.Key(caller.get().account(), uri.getRequestUri().getPath(), key(headers));
    byte[] hash = hash(body, headers.getHeaderString(HttpHeaders.IF_MATCH));
    if (!answers.claim(key, hash)) {
      return repeated(answers.find(key), hash);
    }
    Response answer = command.get();
    String text = answer.hasEntity() ? write(answer.getEntity()) : null;
    answers.keep(
        key,
        new FirstAnswers.Answer(
            hash,
            answer.getStatus(),
            Objects.toString(answer.getHeaderString(HttpHeaders.LOCATION), null),
            answer.getEntityTag() == null ? null : answer.getEntityTag().getValue(),
            text));
    return answer;
  }

  private static String key(HttpHeaders headers) {
    String key = headers.getHeaderString(HEADER);
    if (key == null || !key.matches(KEY_FORM)) {
      throw new ProblemException(WebProblem.IDEMPOTENCY_KEY_MISSING);
    }
    return key;
  }

  private static Response repeated(FirstAnswers.Answer first, byte[] hash) {
    if (!Arrays.equals(first.requestHash(), hash)) {
      throw new ProblemException(WebProblem.IDEMPOTENCY_KEY_REUSED);
    }
    Response.ResponseBuilder answer = Response.status(first.status()).header(HIT_HEADER, "true");
    if (first.location() != null) {
      answer.header(HttpHeaders.LOCATION, first.location());
    }
    if (first.etag() != null) {
      answer.header(HttpHeaders.ETAG, '"' + first.etag() + '"');
    }
    if (first.body() != null) {
      answer.type(MediaType.APPLICATION_JSON_TYPE).entity(first.body());
    }
    return answer.build();
  }

  private byte[] hash(Object body, String ifMatch) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(json.writeValueAsBytes(body));
      if (ifMatch != null) {
        digest.update(ifMatch.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException | JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String write(Object entity) {
    try {
      return json.writeValueAsString(entity);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
