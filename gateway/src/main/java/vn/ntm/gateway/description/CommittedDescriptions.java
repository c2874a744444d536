package vn.ntm.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/** The documents of the services as they are committed in {@code contracts/openapi}. */
final class CommittedDescriptions {

  private static final Logger LOG = Logger.getLogger(CommittedDescriptions.class);

  private CommittedDescriptions() {}

  /** Reads them; a service that has none is left out. */
  static Map<String, JsonNode> of(Collection<String> services) {
    YAMLMapper yaml = new YAMLMapper();
    Map<String, JsonNode> documents = new TreeMap<>();
    for (String service : new TreeSet<>(services)) {
      String name = "contracts/openapi/" + service + ".yaml";
      try (InputStream file =
          Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
        if (file == null) {
          LOG.infof("%s has no %s and is left out of /openapi", service, name);
        } else {
          documents.put(service, yaml.readTree(file));
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(name + " cannot be read", failure);
      }
    }
    return documents;
  }
}
