package vn.ntm.funding;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Refuses a body that announces more than the service takes, with a problem document. Only imports
 * and attachments, whose paths say so, may bring whole files. The server's own, higher limit stops
 * what announces nothing.
 */
@Provider
@PreMatching
class BodySizeLimit implements ContainerRequestFilter {

  private static final Set<String> FILES = Set.of("imports", "attachments");

  private final long maxBytes;
  private final long maxImportBytes;

  BodySizeLimit(
      @ConfigProperty(name = "ntm.http.max-body-bytes") long maxBytes,
      @ConfigProperty(name = "ntm.http.max-import-bytes") long maxImportBytes) {
    this.maxBytes = maxBytes;
    this.maxImportBytes = maxImportBytes;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    long most = isImport(request.getUriInfo().getPath()) ? maxImportBytes : maxBytes;
    if (announced != null && announced.matches("\\d{1,18}") && Long.parseLong(announced) > most) {
      throw new ProblemException(WebProblem.TOO_LARGE, most);
    }
  }

  private static boolean isImport(String path) {
    return Arrays.stream(path.split("/", -1)).anyMatch(FILES::contains);
  }
}
