package vn.ntm.web.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;

/** Property files of one name that this module and the service may both have. */
final class PropertyFiles {

  private PropertyFiles() {}

  /** What all files of the name on the class path say; empty where there is none. */
  static Properties named(String file) {
    Properties said = new Properties();
    try {
      for (URL found :
          Collections.list(Thread.currentThread().getContextClassLoader().getResources(file))) {
        try (InputStreamReader reader =
            new InputStreamReader(found.openStream(), StandardCharsets.UTF_8)) {
          said.load(reader);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file + " is not readable", e);
    }
    return said;
  }
}
