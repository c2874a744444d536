package vn.ntm.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The accounts of the demonstration with their passwords, for the person who started it. */
final class SignIns {
  private final List<String> lines;

  private SignIns(List<String> lines) {
    this.lines = List.copyOf(lines);
  }

  static SignIns of(RealmFile realm, Secrets secrets) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(line("user", "password", "role", "locality"));
    for (RealmFile.SignIn signIn : realm.signIns()) {
      lines.add(
          line(
              signIn.user(),
              secrets.of(signIn.secret()),
              String.join(",", signIn.roles()),
              signIn.locality().isEmpty() ? "toàn quốc / whole country" : signIn.locality()));
    }
    lines.add(
        line("partner-demo", secrets.of("client.partner-demo"), "partner", "client_credentials"));
    lines.add(line("keycloak-admin", secrets.of("keycloak.admin"), "Keycloak", "/admin"));
    return new SignIns(lines);
  }

  private static String line(String user, String password, String roles, String locality) {
    return String.format(Locale.ROOT, "%-20s %-25s %-17s %s", user, password, roles, locality);
  }

  List<String> lines() {
    return lines;
  }

  /** Keeps them in a file that only its owner reads. */
  void writeTo(Path file) throws IOException {
    PrivateFile.write(file, String.join("\n", lines) + "\n");
  }
}
