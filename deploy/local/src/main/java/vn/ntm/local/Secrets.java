package vn.ntm.local;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Passwords and client secrets, generated when first asked for and kept in {@code
 * secrets/secrets.properties} of the data folder with mode 0600. They reach the parts through their
 * environment or through files, never through a command line, which every user of the machine may
 * read.
 */
final class Secrets {
  private static final String ALPHABET =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";

  /** 24 letters out of 57 are 140 bits: no one guesses them, and they can still be typed. */
  private static final int LENGTH = 24;

  private final Path file;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, String> values = new TreeMap<>();

  private Secrets(Path file) {
    this.file = file;
  }

  static Secrets in(Path folder) throws IOException {
    PrivateFile.createFolder(folder);
    Secrets secrets = new Secrets(folder.resolve("secrets.properties"));
    secrets.load();
    return secrets;
  }

  /** The secret of that name: letters and digits only, the same at every start. */
  synchronized String of(String name) throws IOException {
    String known = values.get(name);
    if (known != null) {
      return known;
    }
    String created = generate();
    values.put(name, created);
    PrivateFile.write(file, asText());
    return created;
  }

  Path file() {
    return file;
  }

  private void load() throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    properties
        .stringPropertyNames()
        .forEach(name -> values.put(name, properties.getProperty(name)));
  }

  private String asText() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private String generate() {
    return random
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(index -> String.valueOf(ALPHABET.charAt(index)))
        .collect(Collectors.joining());
  }
}
