package vn.ntm.verifier;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over fields. Each field is its length in bytes as decimal digits, a colon, its bytes and
 * a comma, so that no field runs over into the next.
 */
final class Sha256 {

  private final MessageDigest digest = digest();

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static String hex(byte[] hash) {
    return HexFormat.of().formatHex(hash);
  }

  /** A missing value is an empty field. */
  Sha256 field(String value) {
    return bytes(value == null ? new byte[0] : value.getBytes(UTF_8));
  }

  Sha256 field(long value) {
    return field(Long.toString(value));
  }

  /** The 32 bytes behind a hash in hexadecimal digits; a missing one is an empty field. */
  Sha256 hash(String hex) {
    return bytes(hex == null ? new byte[0] : HexFormat.of().parseHex(hex));
  }

  private Sha256 bytes(byte[] value) {
    digest.update((value.length + ":").getBytes(US_ASCII));
    digest.update(value);
    digest.update((byte) ',');
    return this;
  }

  String hex() {
    return hex(digest.digest());
  }
}
