package vn.ntm.web.openapi;

import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * How long texts and lists of a body may be where rules of the field keep the bounds and not
 * annotations. A service tells them in {@code openapi-bounds.properties}: a key is the name of the
 * body's schema, or that name and the member ({@code CriteriaSetDraft.note}) for what may be longer
 * or shorter than the rest; a member is meant wherever it stands in the body.
 */
final class BodyBounds {

  private static final String FILE = "openapi-bounds.properties";

  private final OpenAPI api;
  private final Properties bounds;
  private final String body;
  private final Set<String> seen = new HashSet<>();

  private BodyBounds(OpenAPI api, Properties bounds, String body) {
    this.api = api;
    this.bounds = bounds;
    this.body = body;
  }

  /** Adds the bounds to every schema that the service's file names. */
  static void addTo(OpenAPI api) {
    Properties bounds = PropertyFiles.named(FILE);
    bounds.stringPropertyNames().stream()
        .filter(key -> !key.contains("."))
        .forEach(body -> new BodyBounds(api, bounds, body).within(body));
  }

  private void within(String name) {
    Schema schema = api.getComponents().getSchemas().get(name);
    if (schema == null) {
      throw new IllegalStateException(FILE + " names a schema that is not there: " + name);
    }
    if (seen.add(name) && schema.getProperties() != null) {
      schema.getProperties().forEach(this::bound);
    }
  }

  private void bound(String member, Schema schema) {
    if (schema.getRef() != null) {
      within(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
      return;
    }
    if (is(schema, Schema.SchemaType.ARRAY)) {
      schema.setMaxItems(most(member));
      bound(member, schema.getItems());
    } else if (is(schema, Schema.SchemaType.STRING) && schema.getEnumeration() == null) {
      schema.setMaxLength(most(member));
    }
  }

  private static boolean is(Schema schema, Schema.SchemaType type) {
    return schema.getType() != null && schema.getType().contains(type);
  }

  private int most(String member) {
    return Integer.parseInt(
        Optional.ofNullable(bounds.getProperty(body + "." + member))
            .orElseGet(() -> bounds.getProperty(body))
            .strip());
  }
}
