package vn.ntm.verifier;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * {@code java -jar ledger-verifier.jar export.ndjson}. Ends with 0 when the export holds, 1 when a
 * line is wrong, 2 when the file cannot be read as an export.
 */
public final class Main {

  private static final int HOLDS = 0;
  private static final int WRONG = 1;
  private static final int UNREADABLE = 2;

  private final PrintStream out;
  private final PrintStream err;

  private Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Verifies the file named by the only argument. */
  public static void main(String... arguments) {
    System.exit(
        run(
            new PrintStream(System.out, true, StandardCharsets.UTF_8),
            new PrintStream(System.err, true, StandardCharsets.UTF_8),
            arguments));
  }

  /** The same without ending the process: answers its exit code. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    return new Main(out, err).run(arguments);
  }

  private int run(String... arguments) {
    if (arguments.length != 1) {
      err.println("Cách dùng / usage: java -jar ledger-verifier.jar export.ndjson");
      return UNREADABLE;
    }
    long start = System.nanoTime();
    try (InputStream in = new FileInputStream(arguments[0])) {
      Verdict verdict = LedgerVerifier.verify(in, new Progress(err));
      return tell(verdict, Duration.ofNanos(System.nanoTime() - start));
    } catch (NotAnExportException e) {
      err.println("Tệp không phải là bản kết xuất sổ cái: " + e.getMessage());
      err.println("The file is no export of the ledger: " + e.getMessage());
      return UNREADABLE;
    } catch (IOException e) {
      err.println("Không đọc được tệp: " + e.getMessage());
      err.println("The file cannot be read: " + e.getMessage());
      return UNREADABLE;
    }
  }

  private int tell(Verdict verdict, Duration taken) {
    if (verdict instanceof Verdict.Wrong wrong) {
      tell(wrong);
      return WRONG;
    }
    tell((Verdict.Holds) verdict, taken);
    return HOLDS;
  }

  private void tell(Verdict.Holds holds, Duration taken) {
    out.println("ĐÚNG: mọi dòng khớp với bút toán.");
    out.println("OK: every line follows from the entries.");
    count("tài khoản / accounts", holds.accounts());
    count("giao dịch / transactions", holds.transactions());
    count("bút toán / entries", holds.entries());
    count("dòng cột luật định / lines of statutory columns", holds.columns());
    count("niêm phong / seals", holds.seals());
    count("đồng được giao / đồng received", holds.received());
    if (holds.open() > 0) {
      count("chỉ so được một phần (ngoài phạm vi) / compared in part only", holds.open());
    }
    out.printf("  giây / seconds: %d.%03d%n", taken.toSeconds(), taken.toMillisPart());
  }

  private void count(String what, long number) {
    out.printf("  %s: %d%n", what, number);
  }

  private void tell(Verdict.Wrong wrong) {
    String place =
        (wrong.account() == null ? "" : ", tài khoản / account " + wrong.account())
            + (wrong.version() == null ? "" : ", phiên bản / version " + wrong.version());
    out.println("SAI / WRONG: dòng / line " + wrong.line() + place);
    out.println("  " + wrong.fault().vietnamese());
    out.println("  " + wrong.fault().english());
    out.println("  phải là / expected: " + wrong.expected());
    out.println("  trong tệp / found: " + wrong.found());
  }

  /** Tells every two seconds how far the reading is. */
  private static final class Progress implements LongConsumer {

    private static final long EVERY_NANOS = Duration.ofSeconds(2).toNanos();
    private static final long LOOK_EVERY_LINES = 256;

    private final PrintStream err;
    private long told = System.nanoTime();

    Progress(PrintStream err) {
      this.err = err;
    }

    @Override
    public void accept(long line) {
      if (line % LOOK_EVERY_LINES == 0 && System.nanoTime() - told >= EVERY_NANOS) {
        told = System.nanoTime();
        err.println("… dòng / line " + line);
      }
    }
  }
}
