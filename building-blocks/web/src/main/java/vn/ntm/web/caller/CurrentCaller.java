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
  private boolean namesLocality;

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
    Caller known = known().orElseThrow(() -> new UnauthorizedException("a token is needed"));
    // A claim that cannot be read was meant to narrow what the caller sees: it opens nothing.
    if (known.locality().isEmpty() && (namesLocality || !known.is(COUNTRY_WIDE_ROLE))) {
      throw new ForbiddenException("the token names no locality");
    }
    return known;
  }

  /**
   * Who asks, as far as the token says it; empty without one. Unlike {@link #get} it never fails,
   * so that a refusal can be answered and written down whatever the token lacks.
   */
  public Optional<Caller> known() {
    if (caller == null
        && !identity.isAnonymous()
        && identity.getPrincipal() instanceof JsonWebToken token) {
      caller = of(token);
    }
    return Optional.ofNullable(caller);
  }

  /**
   * Whether the token says which human is behind the account. Without that the account passes for a
   * person of its own, and its human could check what they made under another account.
   */
  boolean isKnownPerson() {
    return !(identity.getPrincipal() instanceof JsonWebToken token) || person(token).isPresent();
  }

  private Caller of(JsonWebToken token) {
    Optional<String> locality = text(token, "locality");
    namesLocality = locality.isPresent();
    return new Caller(
        token.getName(),
        person(token).orElse(token.getSubject()),
        identity.getRoles(),
        locality.flatMap(LocalityClaim::parse),
        text(token, "agency"));
  }

  private static Optional<String> person(JsonWebToken token) {
    return text(token, "person").filter(name -> !name.isBlank());
  }

  private static Optional<String> text(JsonWebToken token, String claim) {
    Object value = token.getClaim(claim);
    return value == null ? Optional.empty() : Optional.of(value.toString());
  }
}
