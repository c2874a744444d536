package vn.ntm.funding.ledgerexport;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.ntm.funding.ledger.LedgerHistory;
import vn.ntm.funding.ledger.domain.Account;

/** Writes lines and counts and hashes what it wrote, for the footer. */
final class ExportWriter implements LedgerHistory.Reader {

  private static final int BUFFER_BYTES = 1 << 16;

  private final ObjectMapper json;
  private final OutputStream out;
  private final MessageDigest hash;
  private long lines;

  ExportWriter(ObjectMapper json, OutputStream out) {
    this.json = json;
    this.out = new BufferedOutputStream(out, BUFFER_BYTES);
    try {
      this.hash = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Writes one line; fails when the reader at the other end is gone. */
  void write(ExportLine line) {
    try {
      byte[] text = json.writeValueAsBytes(line);
      out.write(text);
      out.write('\n');
      hash.update(text);
      hash.update((byte) '\n');
      lines++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes the footer and hands everything on. */
  void finish() {
    write(ExportLine.Footer.of(lines, hash.digest()));
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void account(Account account, long children, byte[] openingHash) {
    write(ExportLine.AccountTerms.of(account, children, openingHash));
  }

  @Override
  public void movement(LedgerHistory.Movement movement) {
    write(ExportLine.Movement.of(movement));
  }

  @Override
  public void balance(LedgerHistory.Standing standing) {
    write(ExportLine.Balance.of(standing));
  }
}
