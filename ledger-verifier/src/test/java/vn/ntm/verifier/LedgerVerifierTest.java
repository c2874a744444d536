package vn.ntm.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerVerifierTest {

  private static final int PROJECTS = 1_000;
  private static final int PAYMENTS = 49;
  private static final int HEADER_AND_SEALS = 4;
  private static final int PROVINCE_LINES = 1 + 1 + PROJECTS + 1;
  private static final int LINES_OF_A_PROJECT = 1 + 1 + 2 * PAYMENTS + 1;

  @TempDir static Path folder;
  private static SampleExport large;
  private static Path largeFile;
  private static List<String> small;

  @BeforeAll
  static void theExportsAreWritten() throws IOException {
    large = new SampleExport(PROJECTS, PAYMENTS);
    largeFile = large.writeTo(folder.resolve("large.ndjson"));
    small = Files.readAllLines(new SampleExport(3, 4).writeTo(folder.resolve("small.ndjson")));
  }

  @Test
  void anExportOf200000EntriesHolds() throws IOException {
    assertThat(large.entries()).isGreaterThanOrEqualTo(200_000);
    Verdict.Holds holds = (Verdict.Holds) verify(largeFile);
    assertThat(holds.accounts()).isEqualTo(PROJECTS + 1);
    assertThat(holds.transactions()).isEqualTo(1 + PROJECTS + 2L * PROJECTS * PAYMENTS);
    assertThat(holds.entries()).isEqualTo(large.entries());
    assertThat(holds.columns()).isEqualTo(PROJECTS);
    assertThat(holds.seals()).isEqualTo(3);
    assertThat(holds.received()).isEqualTo(1_000_000_000_000L);
    assertThat(holds.open()).isZero();
  }

  @Test
  void oneChangedDigitIsNamed() throws IOException {
    long line = movement(700, 20);
    Verdict.Wrong wrong =
        wrong(changed(line, text -> text.replaceFirst("\"amount\":1234567", "\"amount\":1234568")));
    assertThat(wrong.line()).isEqualTo(line);
    assertThat(wrong.account()).isEqualTo(large.accountOf(700));
    assertThat(wrong.version()).isEqualTo(20);
    assertThat(wrong.fault()).isEqualTo(Fault.CONTINUES);
    assertThat(wrong.expected()).isEqualTo("RESERVED 1234568");
    assertThat(wrong.found()).isEqualTo("RESERVED 1234567");
  }

  @Test
  void twoSwappedMovementsAreNamed() throws IOException {
    long line = movement(800, 30);
    Verdict.Wrong wrong =
        wrong(rewritten(line, line + 2, lines -> List.of(lines.get(1), lines.get(0))));
    assertThat(wrong.line()).isEqualTo(line);
    assertThat(wrong.account()).isEqualTo(large.accountOf(800));
    assertThat(wrong.version()).isEqualTo(30);
    assertThat(wrong.fault()).isEqualTo(Fault.VERSION);
    assertThat(wrong.found()).isEqualTo("31");
  }

  @Test
  void aDeletedMovementIsNamed() throws IOException {
    long line = movement(900, 40);
    Verdict.Wrong wrong = wrong(rewritten(line, line + 1, lines -> List.of()));
    assertThat(wrong.line()).isEqualTo(line);
    assertThat(wrong.account()).isEqualTo(large.accountOf(900));
    assertThat(wrong.version()).isEqualTo(40);
    assertThat(wrong.fault()).isEqualTo(Fault.VERSION);
  }

  @Test
  void theDeletedLastMovementOfAnAccountIsNamed() throws IOException {
    int last = 1 + 2 * PAYMENTS;
    long line = movement(950, last);
    Verdict.Wrong wrong = wrong(rewritten(line, line + 1, lines -> List.of()));
    assertThat(wrong.line()).isEqualTo(line);
    assertThat(wrong.account()).isEqualTo(large.accountOf(950));
    assertThat(wrong.version()).isEqualTo(last);
    assertThat(wrong.fault()).isEqualTo(Fault.BALANCE_VERSION);
  }

  /** Each change of the small file is one that its footer was made to fit again. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "movement | \"reason\":\"Thanh | \"reason\":\"thanh | HASH",
        "movement | 2024-01-10T03 | 2024-01-10T04 | HASH",
        "movement | \"askedBy\":\"maker\" | \"askedBy\":\"other\" | HASH",
        "movement | \"basisNumber\":\"113 | \"basisNumber\":\"114 | HASH",
        "movement | \"amount\":-3000000000 | \"amount\":-3000000001 | CONTINUES",
        "movement | \"balanceAfter\":3000000000 | \"balanceAfter\":3000000001 | CONTINUES",
        "movement | \"compartment\":\"AVAILABLE\" | \"compartment\":\"RESERVED\" | HASH",
        "movement | \"accounts\":1 | \"accounts\":2 | TRANSACTION_ACCOUNTS",
        "movement | \"amount\":-3000000000 | \"amount\":-3000000000.5 | NOT_JSON",
        "movement | \"amount\":-3000000000 | \"amount\":\"-3000000000\" | FORM",
        "movement | \"reverses\":null | \"reverses\":null,\"more\":1 | MEMBERS",
        "account | \"component\":\"02\" | \"component\":\"03\" | OPENING",
        "account | \"children\":3 | \"children\":4 | CHILDREN",
        "account | \"budgetYear\":2024 | \"budgetYear\":2025 | OPENING",
        "balance | \"ALLOCATED\":3000000000 | \"ALLOCATED\":3000000001 | BALANCE",
        "balance | \"version\":4 | \"version\":5 | BALANCE_VERSION",
        "columns | \"yearPaid\":4938268 | \"yearPaid\":4938269 | COLUMN",
        "columns | \"budgetYear\":2024 | \"budgetYear\":2023 | COLUMNS_OF",
        "seal | \"accounts\":1 | \"accounts\":2 | SEAL_ACCOUNTS",
        "seal | \"day\":\"2024-01-31\" | \"day\":\"2024-01-30\" | SEAL_HEAD",
      })
  void whateverIsChangedIsNamedThoughTheFooterFits(String kind, String from, String to, Fault fault)
      throws IOException {
    List<String> lines = new ArrayList<>(small);
    int index = firstOf(lines, kind);
    assertThat(lines.get(index)).contains(from);
    lines.set(index, lines.get(index).replaceFirst(Pattern.quote(from), to));
    Verdict.Wrong wrong = wrong(withItsFooter(lines));
    assertThat(wrong.fault()).isEqualTo(fault);
    if (fault != Fault.CHILDREN) {
      assertThat(wrong.line()).isEqualTo(index + 1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "seal, SEAL_PREVIOUS",
    "account, KIND",
    "movement, VERSION",
    "balance, KIND",
    "columns, COLUMNS_OF",
    "footer, FILE_ENDS",
  })
  void aLineThatIsMissingIsMissed(String kind, Fault fault) throws IOException {
    List<String> lines = new ArrayList<>(small);
    int index = firstOf(lines, kind);
    lines.remove(index);
    Verdict.Wrong wrong = wrong(kind.equals("footer") ? bytes(lines) : withItsFooter(lines));
    assertThat(wrong.fault()).isEqualTo(fault);
    assertThat(wrong.line()).isEqualTo(index + 1);
  }

  @Test
  void anAccountThatIsMissingAltogetherIsMissed() throws IOException {
    List<String> lines = new ArrayList<>(small);
    int last = lines.size() - 1;
    while (!lines.get(last).contains("\"line\":\"account\"")) {
      last--;
    }
    while (!lines.get(last).contains("\"line\":\"columns\"")) {
      lines.remove(last);
    }
    assertThat(wrong(withItsFooter(lines)).fault()).isEqualTo(Fault.CHILDREN);
  }

  @Test
  void theFooterHoldsEveryByteBeforeIt() throws IOException {
    String file = String.join("\n", small) + "\n";
    String changed = file.replaceFirst("2024-07-01T02:00:00", "2024-07-01T02:00:01");
    assertThat(wrong(changed.getBytes(UTF_8)).fault()).isEqualTo(Fault.FOOTER_HASH);
    String spaced = file.replaceFirst("\"line\":\"account\"", "\"line\": \"account\"");
    assertThat(wrong(spaced.getBytes(UTF_8)).fault()).isEqualTo(Fault.FOOTER_HASH);
    assertThat(wrong((file + "{}\n").getBytes(UTF_8)).fault()).isEqualTo(Fault.AFTER_FOOTER);
    assertThat(wrong(file.stripTrailing().getBytes(UTF_8)).fault()).isEqualTo(Fault.NO_LINE_END);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "{}\n", "[]\n", "{\"line\":\"account\"}\n"})
  void anotherFileIsNoExport(String text) {
    assertThatThrownBy(() -> verify(text.getBytes(UTF_8))).isInstanceOf(NotAnExportException.class);
  }

  private static long movement(int project, int version) {
    return HEADER_AND_SEALS + PROVINCE_LINES + (long) project * LINES_OF_A_PROJECT + 1 + version;
  }

  private static Path changed(long line, UnaryOperator<String> change) throws IOException {
    return rewritten(line, line + 1, lines -> List.of(change.apply(lines.get(0))));
  }

  /** Copies the large file with the lines from the one to before the other replaced. */
  private static Path rewritten(long from, long to, UnaryOperator<List<String>> change)
      throws IOException {
    Path file = folder.resolve("changed.ndjson");
    try (BufferedReader in = Files.newBufferedReader(largeFile, UTF_8);
        BufferedWriter out = Files.newBufferedWriter(file, UTF_8)) {
      List<String> replaced = new ArrayList<>();
      long number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (number >= from && number < to) {
          replaced.add(line);
          if (number == to - 1) {
            for (String other : change.apply(replaced)) {
              out.write(other + "\n");
            }
          }
        } else {
          out.write(line + "\n");
        }
      }
    }
    return file;
  }

  private static int firstOf(List<String> lines, String kind) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("{\"line\":\"" + kind + "\"")) {
        return i;
      }
    }
    throw new AssertionError("no " + kind);
  }

  /** The lines with a footer that fits them. */
  private static byte[] withItsFooter(List<String> lines) {
    List<String> body = lines.subList(0, lines.size() - 1);
    MessageDigest all = SampleExport.sha256();
    all.update(bytes(body));
    List<String> file = new ArrayList<>(body);
    file.add(SampleExport.footer(body.size(), all.digest()));
    return bytes(file);
  }

  private static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(UTF_8);
  }

  private static Verdict.Wrong wrong(Path file) throws IOException {
    return (Verdict.Wrong) verify(file);
  }

  private static Verdict.Wrong wrong(byte[] file) throws IOException {
    return (Verdict.Wrong) verify(file);
  }

  private static Verdict verify(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return LedgerVerifier.verify(in, line -> {});
    }
  }

  private static Verdict verify(byte[] file) throws IOException {
    return LedgerVerifier.verify(new ByteArrayInputStream(file), line -> {});
  }
}
