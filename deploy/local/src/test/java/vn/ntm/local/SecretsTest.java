package vn.ntm.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path folder;

  @Test
  void secretsAreReadableByTheirOwnerOnly() throws IOException {
    Secrets secrets = Secrets.in(folder.resolve("secrets"));
    secrets.of("password.st-finance");

    assertThat(permissions(secrets.file())).isEqualTo("rw-------");
    assertThat(permissions(folder.resolve("secrets"))).isEqualTo("rwx------");
  }

  @Test
  void aSecretIsTheSameAtTheNextStart() throws IOException {
    String first = Secrets.in(folder.resolve("secrets")).of("password.st-finance");

    assertThat(Secrets.in(folder.resolve("secrets")).of("password.st-finance")).isEqualTo(first);
  }

  @Test
  void everySecretIsItsOwn() throws IOException {
    Secrets secrets = Secrets.in(folder.resolve("secrets"));

    assertThat(secrets.of("password.st-finance")).isNotEqualTo(secrets.of("password.st-treasury"));
    assertThat(Secrets.in(folder.resolve("other")).of("password.st-finance"))
        .isNotEqualTo(secrets.of("password.st-finance"));
  }

  @Test
  void aSecretFitsUnquotedIntoSqlAndForms() throws IOException {
    assertThat(Secrets.in(folder.resolve("secrets")).of("postgres.targets"))
        .matches("[A-Za-z0-9]{24}");
  }

  @Test
  void theSignInsAreReadableByTheirOwnerOnly() throws IOException {
    Secrets secrets = Secrets.in(folder.resolve("secrets"));
    Path file = folder.resolve("secrets/sign-ins.txt");
    SignIns.of(RealmFile.read(Home.ofThisProgram().realm()), secrets).writeTo(file);

    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(file).content().contains("st-finance", secrets.of("password.st-finance"));
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
