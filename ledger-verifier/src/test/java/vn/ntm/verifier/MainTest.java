package vn.ntm.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void anExportThatHoldsEndsWithZeroAndItsCounts() {
    Path file = new SampleExport(3, 4).writeTo(folder.resolve("export.ndjson"));
    assertThat(run(file.toString())).isZero();
    assertThat(out.toString(UTF_8))
        .contains("ĐÚNG", "OK", "accounts: 4", "transactions: 28", "entries: 62");
  }

  @Test
  void aWrongLineEndsWithOneAndIsNamedInBothLanguages() throws IOException {
    Path file = new SampleExport(3, 4).writeTo(folder.resolve("export.ndjson"));
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\"amount\":1234567", "\"amount\":1234568"));
    assertThat(run(file.toString())).isEqualTo(1);
    assertThat(out.toString(UTF_8))
        .contains("SAI / WRONG: dòng / line 13", SampleExport.id(1000), "phiên bản / version 2")
        .contains(Fault.CONTINUES.vietnamese(), Fault.CONTINUES.english())
        .contains("expected: RESERVED 1234568", "found: RESERVED 1234567");
  }

  @Test
  void whatCannotBeReadEndsWithTwo() throws IOException {
    assertThat(run(folder.resolve("missing").toString())).isEqualTo(2);
    assertThat(run(Files.writeString(folder.resolve("x"), "x\n").toString())).isEqualTo(2);
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("Không đọc được tệp", "usage");
  }

  private int run(String... arguments) {
    return Main.run(
        new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), arguments);
  }
}
