package vn.ntm.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Properties;

/** Where the platform's own files lie, seen from the place this program was packaged to. */
final class Home {
  private final Path root;

  private Home(Path root) {
    this.root = root;
  }

  /** The repository: this program runs from {@code deploy/local/target}. */
  static Home ofThisProgram() {
    try {
      Path packaged =
          Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return new Home(packaged.resolve("../../../..").normalize());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The version of a server that is packaged with this launcher. */
  static String version(String server) throws IOException {
    Properties versions = new Properties();
    try (InputStream in = Home.class.getResourceAsStream("/versions.properties")) {
      versions.load(in);
    }
    return versions.getProperty(server);
  }

  Path root() {
    return root;
  }

  Path standardData() {
    return root.resolve("data");
  }

  Path libraries() {
    return root.resolve("deploy/local/target/lib");
  }

  Path keycloakArchive() {
    return root.resolve("deploy/local/target/keycloak/keycloak.zip");
  }

  Path realm() {
    return root.resolve("deploy/keycloak/ntm-realm.json");
  }

  Path loadedData() {
    return root.resolve("deploy/data");
  }
}
