package vn.ntm.gateway.admission;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Checks the token of a request before anything is forwarded. The services check it again: a
 * service that can be reached otherwise must not be open.
 */
@ApplicationScoped
public class SignIn {

  private static final Logger LOG = Logger.getLogger(SignIn.class);

  /**
   * The subject of the token; reads the head of the request only, never the body.
   *
   * @return the subject, or a {@link ProblemException} of 401, or of 503 when nobody can say
   *     whether the token is good
   */
  public Uni<String> subject(RoutingContext request) {
    Context context = Vertx.currentContext();
    // The framework would answer a refused token itself, with a bare page.
    request.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
    return QuarkusHttpUser.getSecurityIdentity(request, null)
        .onFailure()
        .transform(SignIn::refusal)
        .map(SignIn::subjectOf)
        .emitOn(command -> context.runOnContext(nothing -> command.run()));
  }

  private static String subjectOf(SecurityIdentity identity) {
    if (identity == null || identity.isAnonymous()) {
      throw new ProblemException(WebProblem.UNAUTHENTICATED);
    }
    String subject =
        identity.getPrincipal() instanceof JsonWebToken token ? token.getSubject() : null;
    return subject == null ? identity.getPrincipal().getName() : subject;
  }

  /** Which of the reasons it was stays in the log: it would help who tries tokens. */
  private static ProblemException refusal(Throwable failure) {
    if (failure instanceof AuthenticationException || failure instanceof UnauthorizedException) {
      LOG.debug("A token was refused", failure);
      return new ProblemException(WebProblem.UNAUTHENTICATED);
    }
    LOG.warnf("Tokens cannot be checked: %s", failure);
    return new ProblemException(WebProblem.UNAVAILABLE, "Keycloak");
  }
}
