package vn.ntm.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Inside a user namespace of its own the process is nobody in
 * particular, while its files stay ours; an ordinary user needs nothing of the kind.
 */
final class UserNamespace {
  private static final List<String> PREFIX = List.of("unshare", "-U", "--");

  private UserNamespace() {}

  /**
   * The words to put before a PostgreSQL program on this machine.
   *
   * @throws Refusal when we are root and the machine forbids user namespaces
   */
  static List<String> prefix() throws IOException, InterruptedException {
    if (!output(List.of("id", "-u")).equals("0")) {
      return List.of();
    }
    // The identity inside must not be 0 either, and must have a name: initdb asks for it.
    String inside = output(List.of("unshare", "-U", "--", "id", "-un"));
    if (inside.isEmpty() || inside.equals("root")) {
      throw new Refusal(
          new Text(
              "PostgreSQL không chạy dưới quyền root và máy này không cho phép 'unshare -U': hãy chạy bằng người dùng thường.",
              "PostgreSQL does not run as root and this machine does not allow 'unshare -U': start as an ordinary user."));
    }
    return PREFIX;
  }

  private static String output(List<String> command) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? said.strip() : "";
    } catch (IOException noSuchProgram) {
      return "";
    }
  }
}
