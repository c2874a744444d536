package vn.ntm.funding.ledger.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;

/**
 * The hash chain of an account: each link is the SHA-256 of the link before it and of everything
 * that its transaction says and books in the account. Changing, dropping or reordering anything
 * breaks every later link. The form is fixed in docs/formats/ledger-export.md, so that others can
 * recompute it.
 */
public final class Chain {

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

  private Chain() {}

  /** The link on which the chain of an account begins: the terms of the account. */
  public static byte[] opening(Account account) {
    Digest digest = new Digest();
    digest.field("account");
    digest.field(account.id());
    digest.field(account.holderKind());
    digest.field(account.holderId());
    digest.field(account.localityId());
    digest.field(account.parentAccountId());
    digest.field(account.programme());
    digest.field(account.component());
    digest.field(account.capitalSource());
    digest.field(account.nature());
    digest.field(account.budgetYear());
    digest.field(account.plan());
    return digest.value();
  }

  /**
   * The link of a transaction.
   *
   * @param previous the link of the version before
   * @param version which transaction of the account this is, from 1
   * @param recordedAt to the microsecond
   * @param lines what it books in the account, in the order of the compartments
   */
  public static byte[] link(
      byte[] previous,
      long version,
      LedgerTransaction transaction,
      OffsetDateTime recordedAt,
      List<Line> lines) {
    Digest digest = new Digest();
    digest.field("movement");
    digest.bytes(previous);
    digest.field(version);
    digest.field(transaction.id());
    digest.field(transaction.kind());
    digest.field(transaction.subjectId());
    digest.field(transaction.effectiveDate());
    digest.field(INSTANT.format(recordedAt.withOffsetSameInstant(ZoneOffset.UTC)));
    digest.field(transaction.reason());
    LegalBasis basis = transaction.basis();
    digest.field(basis == null ? null : basis.number());
    digest.field(basis == null ? null : basis.date());
    digest.field(basis == null ? null : basis.issuer());
    digest.field(transaction.signatures().askedBy());
    digest.field(transaction.signatures().approvedBy());
    digest.field(transaction.signatures().confirmedBy());
    digest.field(transaction.reverses());
    for (Line line : lines) {
      digest.field(line.compartment());
      digest.field(line.amount());
      digest.field(line.balanceAfter());
    }
    return digest.value();
  }

  /** One booked line with where it led, in signed đồng. */
  public record Line(Compartment compartment, long amount, long balanceAfter) {}

  /** Each field is its length in bytes, a colon, its UTF-8 text and a comma, so none runs over. */
  private static final class Digest {

    private final MessageDigest sha256;

    Digest() {
      try {
        sha256 = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    /** A missing value is an empty field. */
    void field(Object value) {
      bytes(Objects.toString(value, "").getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] value) {
      sha256.update((value.length + ":").getBytes(StandardCharsets.US_ASCII));
      sha256.update(value);
      sha256.update((byte) ',');
    }

    byte[] value() {
      return sha256.digest();
    }
  }
}
