package vn.ntm.web.caller;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Remembers for a minute whom a token named when its signature was verified, so that the same bytes
 * are not verified again with each request: that took a quarter of the processor time of a payment.
 * What is remembered came out of the full verification, is found by the whole token only, and is
 * forgotten when the token ends. A key that Keycloak withdraws is obeyed a minute later at most.
 */
@ApplicationScoped
class VerifiedTokens
    implements IdentityProvider<TokenAuthenticationRequest>, SecurityIdentityAugmentor {

  static final int MOST = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Map<String, Verified> verified = new ConcurrentHashMap<>();
  private final Clock clock;

  VerifiedTokens(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Class<TokenAuthenticationRequest> getRequestType() {
    return TokenAuthenticationRequest.class;
  }

  /** Before the provider that verifies. */
  @Override
  public int priority() {
    return IdentityProvider.SYSTEM_FIRST;
  }

  /** Whom the token named; without an item the next provider verifies it. */
  @Override
  public Uni<SecurityIdentity> authenticate(
      TokenAuthenticationRequest request, AuthenticationRequestContext context) {
    if (!(request.getToken() instanceof AccessTokenCredential credential)) {
      return Uni.createFrom().nullItem();
    }
    Verified known = verified.get(credential.getToken());
    return known != null && clock.instant().isBefore(known.until())
        ? Uni.createFrom().item(known.identity())
        : Uni.createFrom().nullItem();
  }

  /** Takes over what was verified; the identity stays as it is. */
  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
    if (credential != null && identity.getPrincipal() instanceof JsonWebToken token) {
      remember(credential.getToken(), identity, token);
    }
    return Uni.createFrom().item(identity);
  }

  private void remember(String bytes, SecurityIdentity identity, JsonWebToken token) {
    Instant now = clock.instant();
    Verified known = verified.get(bytes);
    // An identity that comes from here is no new verification: its minute is not begun again.
    if (known != null && known.identity() == identity) {
      return;
    }
    if (verified.size() >= MOST) {
      verified.values().removeIf(old -> !now.isBefore(old.until()));
    }
    if (verified.size() < MOST) {
      Instant end = Instant.ofEpochSecond(token.getExpirationTime());
      Instant minute = now.plus(LONGEST);
      verified.put(bytes, new Verified(identity, end.isBefore(minute) ? end : minute));
    }
  }

  private record Verified(SecurityIdentity identity, Instant until) {}
}
