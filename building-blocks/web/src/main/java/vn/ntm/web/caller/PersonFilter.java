package vn.ntm.web.caller;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Refuses every change by an account that does not say which human is behind it: maker is never
 * checker compares persons, so nobody may act without being one. Such an account may read.
 */
@Provider
public class PersonFilter implements ContainerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final CurrentCaller caller;

  PersonFilter(CurrentCaller caller) {
    this.caller = caller;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (!READING.contains(request.getMethod()) && !caller.isKnownPerson()) {
      throw new ProblemException(WebProblem.PERSON_UNKNOWN)
          .refusing("account names no person", request.getUriInfo().getRequestUri().getPath());
    }
  }
}
