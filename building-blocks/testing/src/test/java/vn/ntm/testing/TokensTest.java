package vn.ntm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.Test;

class TokensTest {

  @Test
  void aTokenSaysWhoServesWhere() throws Exception {
    String token =
        Tokens.of("finance", "auditor")
            .account("tai-chinh")
            .person("p-1")
            .locality("94@2024-02-05")
            .agency("STC")
            .sign();

    JwtClaims claims = verifier().processToClaims(token);

    assertThat(claims.getSubject()).isEqualTo("tai-chinh");
    assertThat(claims.getClaimValueAsString("preferred_username")).isEqualTo("tai-chinh");
    assertThat(claims.getClaimValueAsString("person")).isEqualTo("p-1");
    assertThat(claims.getClaimValueAsString("locality")).isEqualTo("94@2024-02-05");
    assertThat(claims.getClaimValueAsString("agency")).isEqualTo("STC");
    assertThat(claims.getClaimValue("realm_access"))
        .isEqualTo(Map.of("roles", List.of("finance", "auditor")));
  }

  @Test
  void accountsOfDifferentRolesAreDifferentPeopleUntilToldOtherwise() throws Exception {
    assertThat(personOf(Tokens.of("finance"))).isNotEqualTo(personOf(Tokens.of("treasury")));
    assertThat(personOf(Tokens.of("finance").person("p-1")))
        .isEqualTo(personOf(Tokens.of("treasury").person("p-1")));
  }

  @Test
  void withoutMoreATokenServesTheWholeCountry() throws Exception {
    JwtClaims claims = verifier().processToClaims(Tokens.of("admin").sign());

    assertThat(claims.hasClaim("locality")).isFalse();
    assertThat(claims.hasClaim("agency")).isFalse();
  }

  @Test
  void aTokenThatExpiredIsRefused() {
    assertRefused(Tokens.of("finance").expired(), ErrorCodes.EXPIRED);
  }

  @Test
  void aTokenOfAForeignIssuerIsRefused() {
    assertRefused(
        Tokens.of("finance").issuer("http://127.0.0.1/elsewhere"), ErrorCodes.ISSUER_INVALID);
  }

  @Test
  void aTokenForAnotherAudienceIsRefused() {
    assertRefused(Tokens.of("finance").audience("elsewhere"), ErrorCodes.AUDIENCE_INVALID);
  }

  @Test
  void aTokenSignedByAStrangerIsRefused() {
    assertRefused(Tokens.of("finance").signedByAStranger(), ErrorCodes.SIGNATURE_INVALID);
  }

  @Test
  void aClaimCanBeLeftOut() throws Exception {
    JwtClaims claims = verifier().processToClaims(Tokens.of("finance").without("person").sign());

    assertThat(claims.hasClaim("person")).isFalse();
  }

  private static String personOf(Tokens token) throws Exception {
    return verifier().processToClaims(token.sign()).getClaimValueAsString("person");
  }

  private static void assertRefused(Tokens token, int errorCode) {
    assertThatThrownBy(() -> verifier().processToClaims(token.sign()))
        .isInstanceOfSatisfying(
            InvalidJwtException.class,
            refused ->
                assertThat(refused.getErrorDetails())
                    .extracting(error -> error.getErrorCode())
                    .containsExactly(errorCode));
  }

  private static JwtConsumer verifier() throws Exception {
    byte[] encoded = Base64.getDecoder().decode(Tokens.publicKey());
    PublicKey key = KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(encoded));
    return new JwtConsumerBuilder()
        .setVerificationKey(key)
        .setExpectedIssuer(Tokens.ISSUER)
        .setExpectedAudience(Tokens.AUDIENCE)
        .setRequireExpirationTime()
        .build();
  }
}
