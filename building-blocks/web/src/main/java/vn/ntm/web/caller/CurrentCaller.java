package vn.ntm.web.caller;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller of the running request, from the verified token. */
@RequestScoped
public class CurrentCaller {

  private static final String COUNTRY_WIDE_ROLE = Roles.ADMIN;

  private final SecurityIdentity identity;
  private Caller caller;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * Who asks.
   *
   * @throws UnauthorizedException without a token
   * @throws ForbiddenException when the token says neither a subtree nor a country-wide role
   */
  public Caller get() {
    if (caller == null) {
      if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
        throw new UnauthorizedException("a token is needed");
      }
      caller = of(token);
    }
    return caller;
  }

  private Caller of(JsonWebToken token) {
    Optional<LocalityClaim> locality = text(token, "locality").flatMap(LocalityClaim::parse);
    if (locality.isEmpty() && !identity.hasRole(COUNTRY_WIDE_ROLE)) {
      throw new ForbiddenException("the token names no locality");
    }
    return new Caller(
        token.getName(),
        text(token, "person").orElse(token.getSubject()),
        identity.getRoles(),
        locality,
        text(token, "agency"));
  }

  private static Optional<String> text(JsonWebToken token, String claim) {
    Object value = token.getClaim(claim);
    return value == null ? Optional.empty() : Optional.of(value.toString());
  }
}
