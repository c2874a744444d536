package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Makes of a personal id number what may be kept. There are few enough numbers to try them all, so
 * a hash without a key would hide nothing.
 */
@ApplicationScoped
class PersonalNumbers {

  private static final Logger LOG = Logger.getLogger(PersonalNumbers.class);
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_KEY = 32;
  private static final int SHOWN_DIGITS = 4;
  private static final String MASK = "********";

  private final Optional<String> key;

  PersonalNumbers(@ConfigProperty(name = "ntm.personal-data.key") Optional<String> key) {
    this.key = key;
  }

  /**
   * A hash that tells whether two numbers are the same, and nothing else without the key.
   *
   * @throws ProblemException 503 when this installation has no key of 32 bytes or more
   */
  byte[] hash(String number) {
    byte[] secret = key.map(Base64.getDecoder()::decode).orElse(new byte[0]);
    if (secret.length < SHORTEST_KEY) {
      LOG.error("Lists of households are refused: ntm.personal-data.key is not set");
      throw new ProblemException(WebProblem.UNAVAILABLE);
    }
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(number.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A keyed digest of something with personal numbers in it: equal for equal things. */
  String digest(Object something) {
    return HexFormat.of().formatHex(hash(something.toString()));
  }

  /** The digits that are kept. */
  static String last4(String number) {
    return number.substring(number.length() - SHOWN_DIGITS);
  }

  /** What is shown of a number of which the last digits are kept. */
  static String masked(String last4) {
    return MASK + last4;
  }
}
