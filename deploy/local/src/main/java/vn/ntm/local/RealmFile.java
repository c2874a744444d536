package vn.ntm.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The committed description of the realm. It holds no secret: where one belongs, it says {@code
 * ${password.NAME}} or {@code ${client.NAME}}.
 */
final class RealmFile {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^}]+)}");

  private final String text;

  private RealmFile(String text) {
    this.text = text;
  }

  static RealmFile read(Path file) throws IOException {
    return new RealmFile(Files.readString(file, StandardCharsets.UTF_8));
  }

  /** What stands for a placeholder. */
  @FunctionalInterface
  interface Values {
    String of(String placeholder) throws IOException;
  }

  /** The realm with every placeholder replaced. */
  String filled(Values values) throws IOException {
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(filled, Matcher.quoteReplacement(values.of(matcher.group(1))));
    }
    return matcher.appendTail(filled).toString();
  }

  /** Everybody who can sign in with a password, in the order of the file. */
  List<SignIn> signIns() throws IOException {
    List<SignIn> signIns = new ArrayList<>();
    for (JsonNode user : new ObjectMapper().readTree(text).path("users")) {
      if (user.has("credentials")) {
        signIns.add(
            new SignIn(
                user.path("username").asText(),
                strings(user.path("realmRoles")),
                user.path("attributes").path("locality").path(0).asText("")));
      }
    }
    return signIns;
  }

  private static List<String> strings(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /**
   * An account of the demonstration.
   *
   * @param user name to sign in with
   * @param roles its realm roles
   * @param locality root of the subtree it serves, {@code code@date}; empty = the whole country
   */
  record SignIn(String user, List<String> roles, String locality) {
    SignIn {
      roles = List.copyOf(roles);
    }

    /** The name of its password among the secrets. */
    String secret() {
      return "password." + user;
    }
  }
}
