package vn.ntm.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Access tokens as the identity server of the realm {@code ntm} gives them, signed with a key that
 * lives as long as this Java process.
 *
 * <pre>{@code
 * String token = Tokens.of("finance").person("p-1").locality("94@2024-02-05").sign();
 * }</pre>
 *
 * <p>Without more, a token is valid for an hour, serves the whole country, and its person is named
 * after its first role: tokens of different roles are different people until a test says that they
 * are one.
 */
public final class Tokens {

  /** The issuer that services trust in tests. */
  public static final String ISSUER = "http://127.0.0.1:8180/realms/ntm";

  /** The audience that services ask for. */
  public static final String AUDIENCE = "ntm-api";

  private static final Duration LIFETIME = Duration.ofHours(1);
  private static final int KEY_BITS = 2048;
  private static final int MOST_KEPT = 1_000;

  /**
   * Signed tokens by what they say: people send one token for many requests, and a signature costs
   * more than most requests do.
   */
  private static final Map<String, String> SIGNED =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
              return size() > MOST_KEPT;
            }
          });

  private final Map<String, Object> claims = new LinkedHashMap<>();
  private boolean foreignKey;

  private Tokens(List<String> roles) {
    String account = roles.isEmpty() ? "nobody" : roles.get(0);
    account(account);
    person("person-" + account);
    issuer(ISSUER);
    audience(AUDIENCE);
    claim("realm_access", Map.of("roles", roles));
    claim("typ", "Bearer");
    issuedAt(now());
  }

  /** A token of an account with these roles; the account is named after the first of them. */
  public static Tokens of(String... roles) {
    return new Tokens(List.of(roles));
  }

  /** The account: subject and preferred user name. */
  public Tokens account(String name) {
    return claim("sub", name).claim("preferred_username", name);
  }

  /** The human behind the account; several accounts may have the same. */
  public Tokens person(String id) {
    return claim("person", id);
  }

  /** Another human with the same roles, place and agency; this token stays as it is. */
  public Tokens another(String name) {
    Tokens copy = new Tokens(List.of());
    copy.claims.clear();
    copy.claims.putAll(claims);
    copy.foreignKey = foreignKey;
    return copy.account(name).person("person-" + name);
  }

  /** Root of the subtree that the person serves: {@code code@date}, such as 94@2024-02-05. */
  public Tokens locality(String codeAtDate) {
    return claim("locality", codeAtDate);
  }

  /** Code of the agency that the person belongs to. */
  public Tokens agency(String code) {
    return claim("agency", code);
  }

  /** Another issuer than the one that services trust. */
  public Tokens issuer(String issuer) {
    return claim("iss", issuer);
  }

  /** Another audience than the one that services ask for. */
  public Tokens audience(String audience) {
    return claim("aud", audience);
  }

  /** Valid until an hour ago. */
  public Tokens expired() {
    return issuedAt(now().minus(LIFETIME.multipliedBy(2)));
  }

  /** Signed, but by nobody whom services know. */
  public Tokens signedByAStranger() {
    foreignKey = true;
    return this;
  }

  /** Any other claim: text, number, list or map. */
  public Tokens claim(String name, Object value) {
    claims.put(name, value);
    return this;
  }

  /** The same token lacking a claim. */
  public Tokens without(String name) {
    claims.remove(name);
    return this;
  }

  /**
   * The token, to be sent as {@code Authorization: Bearer}. Who says the same within a minute gets
   * the same token.
   */
  public String sign() {
    String payload = JsonUtil.toJson(claims);
    return foreignKey
        ? signed(payload, newKeyPair().getPrivate())
        : SIGNED.computeIfAbsent(payload, said -> signed(said, privateKey()));
  }

  private static String signed(String payload, PrivateKey key) {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setHeader("typ", "JWT");
    signature.setPayload(payload);
    signature.setKey(key);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException failure) {
      throw new IllegalStateException("The token cannot be signed", failure);
    }
  }

  /** The public key in Base64, as {@code quarkus.oidc.public-key} takes it. */
  public static String publicKey() {
    return keys()[1];
  }

  private Tokens issuedAt(Instant instant) {
    return claim("iat", instant.getEpochSecond())
        .claim("exp", instant.plus(LIFETIME).getEpochSecond());
  }

  /**
   * The minute of the real time, since that is what a service checks a token against, not its own
   * clock bean.
   */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MINUTES);
  }

  private static PrivateKey privateKey() {
    try {
      byte[] encoded = Base64.getDecoder().decode(keys()[0]);
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("The test key cannot be read", failure);
    }
  }

  private static String[] keys() {
    return ProcessWide.getOrCreate("token.keys", Tokens::createKeys).split(" ", -1);
  }

  private static String createKeys() {
    KeyPair pair = newKeyPair();
    Base64.Encoder encoder = Base64.getEncoder();
    return encoder.encodeToString(pair.getPrivate().getEncoded())
        + " "
        + encoder.encodeToString(pair.getPublic().getEncoded());
  }

  private static KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(KEY_BITS);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("This Java has no RSA", failure);
    }
  }
}
