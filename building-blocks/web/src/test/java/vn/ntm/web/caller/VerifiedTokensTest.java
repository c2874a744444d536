package vn.ntm.web.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import java.time.Duration;
import java.time.Instant;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.TestClock;

class VerifiedTokensTest {

  private final TestClock clock = new TestClock();
  private final VerifiedTokens tokens = new VerifiedTokens(clock);

  @Test
  void whomATokenNamedIsKnownForAMinute() {
    SecurityIdentity identity = verified("a.b.c", 600);
    assertThat(known("a.b.c")).isSameAs(identity);
    clock.advance(Duration.ofSeconds(59));
    assertThat(known("a.b.c")).isSameAs(identity);
    clock.advance(Duration.ofSeconds(1));
    assertThat(known("a.b.c")).isNull();
  }

  @Test
  void askingAgainDoesNotProlongTheMinute() {
    SecurityIdentity identity = verified("a.b.c", 600);
    clock.advance(Duration.ofSeconds(40));
    tokens.augment(identity, null).await().indefinitely();
    clock.advance(Duration.ofSeconds(40));
    assertThat(known("a.b.c")).isNull();
  }

  @Test
  void aTokenIsForgottenWhenItEnds() {
    verified("a.b.c", 5);
    clock.advance(Duration.ofSeconds(5));
    assertThat(known("a.b.c")).isNull();
  }

  @Test
  void anyOtherBytesAreVerified() {
    verified("a.b.c", 600);
    assertThat(known("a.b.C")).isNull();
    assertThat(known("a.b.")).isNull();
  }

  @Test
  void notMoreTokensAreKeptThanTheBound() {
    for (int i = 0; i <= VerifiedTokens.MOST; i++) {
      verified("token-" + i, 600);
    }
    assertThat(known("token-" + VerifiedTokens.MOST)).isNull();
    clock.advance(Duration.ofSeconds(60));
    assertThat(verified("fresh", 600)).isSameAs(known("fresh"));
  }

  private SecurityIdentity verified(String token, int seconds) {
    JwtClaims claims = new JwtClaims();
    claims.setSubject("somebody");
    Instant end = clock.instant().plusSeconds(seconds);
    claims.setExpirationTime(NumericDate.fromSeconds(end.getEpochSecond()));
    SecurityIdentity identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new DefaultJWTCallerPrincipal(token, "JWT", claims))
            .addCredential(new AccessTokenCredential(token))
            .build();
    return tokens.augment(identity, null).await().indefinitely();
  }

  private SecurityIdentity known(String token) {
    return tokens
        .authenticate(new TokenAuthenticationRequest(new AccessTokenCredential(token)), null)
        .await()
        .indefinitely();
  }
}
