package vn.ntm.funding.ledgerexport;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.funding.ledger.LedgerHistory;
import vn.ntm.funding.ledger.ProjectYear;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.ledger.domain.Chain;
import vn.ntm.funding.ledger.domain.Compartment;
import vn.ntm.funding.ledger.domain.LedgerTransaction;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.ledgerseal.LedgerSeal;
import vn.ntm.funding.settlement.domain.StatutoryColumns;

/** The lines of an export; members are written in the order of the components. */
sealed interface ExportLine {

  DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

  /** The form in which instants are chained. */
  static String instant(OffsetDateTime instant) {
    return INSTANT.format(instant.withOffsetSameInstant(ZoneOffset.UTC));
  }

  /** Digits of a hash; a missing one is null. */
  static String hex(byte[] hash) {
    return hash == null ? null : HexFormat.of().formatHex(hash);
  }

  /** The first line. */
  record Header(
      String line,
      String format,
      int formatVersion,
      String exportedAt,
      UUID rootLocalityId,
      Integer budgetYear,
      boolean columns,
      boolean seals)
      implements ExportLine {

    static Header of(LedgerHistory.Selection selection, OffsetDateTime now) {
      return new Header(
          "header",
          "vn.ntm.funding.ledger-export",
          1,
          instant(now),
          selection.roots().own().orElse(null),
          selection.budgetYear(),
          selection.budgetYear() == null,
          selection.isWholeLedger());
    }
  }

  /** The seal of a day. */
  record Seal(
      String line, LocalDate day, String sealedAt, long accounts, String previousHead, String head)
      implements ExportLine {

    static Seal of(LedgerSeal seal) {
      return new Seal(
          "seal",
          seal.day(),
          instant(seal.sealedAt()),
          seal.accounts(),
          seal.previousHead(),
          seal.head());
    }
  }

  /** The terms of an account. */
  record AccountTerms(
      String line,
      UUID id,
      String holderKind,
      UUID holderId,
      UUID localityId,
      UUID parentAccountId,
      String programme,
      String component,
      String capitalSource,
      String nature,
      int budgetYear,
      String plan,
      long children,
      String openingHash)
      implements ExportLine {

    static AccountTerms of(Account account, long children, byte[] openingHash) {
      return new AccountTerms(
          "account",
          account.id(),
          account.holderKind().name(),
          account.holderId(),
          account.localityId(),
          account.parentAccountId(),
          account.programme(),
          account.component(),
          account.capitalSource(),
          account.nature().name(),
          account.budgetYear(),
          account.plan().name(),
          children,
          hex(openingHash));
    }
  }

  /** A transaction as it moved the account. */
  record Movement(
      String line,
      UUID accountId,
      long version,
      UUID transactionId,
      long accounts,
      String kind,
      UUID subjectId,
      String effectiveDate,
      String recordedAt,
      String reason,
      String basisNumber,
      String basisDate,
      String basisIssuer,
      String askedBy,
      String approvedBy,
      String confirmedBy,
      UUID reverses,
      List<Chain.Line> entries,
      String previousHash,
      String hash)
      implements ExportLine {

    static Movement of(LedgerHistory.Movement movement) {
      LedgerTransaction transaction = movement.transaction();
      LegalBasis basis = transaction.basis();
      return new Movement(
          "movement",
          movement.accountId(),
          movement.version(),
          transaction.id(),
          movement.accounts(),
          transaction.kind().name(),
          transaction.subjectId(),
          transaction.effectiveDate().toString(),
          instant(movement.recordedAt()),
          transaction.reason(),
          basis == null ? null : basis.number(),
          basis == null ? null : text(basis.date()),
          basis == null ? null : basis.issuer(),
          transaction.signatures().askedBy(),
          transaction.signatures().approvedBy(),
          transaction.signatures().confirmedBy(),
          transaction.reverses(),
          movement.lines(),
          hex(movement.previousHash()),
          hex(movement.hash()));
    }

    private static String text(LocalDate day) {
      return day == null ? null : day.toString();
    }
  }

  /** What the ledger keeps as the state of the account. */
  record Balance(
      String line, UUID accountId, long version, String head, Map<Compartment, Long> compartments)
      implements ExportLine {

    static Balance of(LedgerHistory.Standing standing) {
      return new Balance(
          "balance",
          standing.accountId(),
          standing.version(),
          hex(standing.head()),
          standing.compartments());
    }
  }

  /** A project that lies partly outside of the export. */
  record PartialProject(String line, UUID projectId) implements ExportLine {

    static PartialProject of(UUID projectId) {
      return new PartialProject("partial-project", projectId);
    }
  }

  /** The statutory columns of a project's programme, source and nature. */
  record Columns(
      String line,
      int budgetYear,
      UUID projectId,
      String programme,
      String capitalSource,
      String nature,
      StatutoryColumns columns)
      implements ExportLine {

    static Columns of(int budgetYear, ProjectYear year) {
      return new Columns(
          "columns",
          budgetYear,
          year.projectId(),
          year.programme(),
          year.capitalSource(),
          year.nature().name(),
          StatutoryColumns.of(year.sums()));
    }
  }

  /** The last line. */
  record Footer(String line, long lines, String sha256) implements ExportLine {

    static Footer of(long lines, byte[] hash) {
      return new Footer("footer", lines, hex(hash));
    }
  }
}
