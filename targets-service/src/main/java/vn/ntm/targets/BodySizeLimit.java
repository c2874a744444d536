package vn.ntm.targets;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Refuses a body that announces more than the service takes, with a problem document. The server's
 * own, higher limit stops what announces nothing.
 */
@Provider
@PreMatching
class BodySizeLimit implements ContainerRequestFilter {

  private final long maxBytes;

  BodySizeLimit(@ConfigProperty(name = "ntm.http.max-body-bytes") long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    if (announced != null && isMore(announced)) {
      throw new ProblemException(WebProblem.TOO_LARGE, maxBytes);
    }
  }

  private boolean isMore(String announced) {
    return announced.matches("\\d{1,18}") && Long.parseLong(announced) > maxBytes;
  }
}
