package vn.ntm.funding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Writes down which invariant was tried through which door, and whether it held. */
class InvariantTable implements AfterTestExecutionCallback {

  private static final Path TABLE = Path.of("target", "invariants.tsv");

  @Override
  public void afterTestExecution(ExtensionContext context) {
    Breaks breaks = context.getRequiredTestMethod().getAnnotation(Breaks.class);
    String result = context.getExecutionException().isPresent() ? "BROKEN" : "holds";
    String test =
        context.getRequiredTestClass().getSimpleName()
            + "."
            + context.getRequiredTestMethod().getName();
    for (String invariant : breaks.value()) {
      for (Breaks.Through door : breaks.through()) {
        append(String.join("\t", invariant, door.name(), result, test) + "\n");
      }
    }
  }

  private static void append(String line) {
    try {
      Files.writeString(TABLE, line, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
