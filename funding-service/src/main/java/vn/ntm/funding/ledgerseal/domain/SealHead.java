package vn.ntm.funding.ledgerseal.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The head of a seal, made account by account: SHA-256 over the day, the head before and each
 * account's id, version and hash. The form of the fields is that of the chains
 * (docs/formats/ledger-export.md).
 */
public final class SealHead {

  private final MessageDigest sha256;
  private long accounts;

  /**
   * Begins a seal.
   *
   * @param previousHead head of the seal before; null for the first
   */
  public SealHead(LocalDate day, byte[] previousHead) {
    try {
      sha256 = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    field("seal");
    field(day.toString());
    bytes(previousHead == null ? new byte[0] : previousHead);
  }

  /** Adds an account; they come in the order of their ids. */
  public void account(UUID id, long version, byte[] hash) {
    field(id.toString());
    field(Long.toString(version));
    bytes(hash);
    accounts++;
  }

  /** How many accounts were added. */
  public long accounts() {
    return accounts;
  }

  /** Ends the seal. */
  public byte[] value() {
    field(Long.toString(accounts));
    return sha256.digest();
  }

  private void field(String value) {
    bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  private void bytes(byte[] value) {
    sha256.update((value.length + ":").getBytes(StandardCharsets.US_ASCII));
    sha256.update(value);
    sha256.update((byte) ',');
  }
}
