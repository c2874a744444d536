package vn.ntm.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Texts and lists of JSON bodies whose greatest length the running service does not describe. */
public final class BodyBounds {

  private final JsonNode schemas;
  private final Set<String> seen = new HashSet<>();
  private final List<String> lacking = new ArrayList<>();

  private BodyBounds(JsonNode schemas) {
    this.schemas = schemas;
  }

  /** Where a bound is lacking, as the schema and the member. */
  public static List<String> lacking() {
    JsonNode document = DescribedOperation.document();
    BodyBounds bounds = new BodyBounds(document.path("components").path("schemas"));
    document
        .path("paths")
        .forEach(
            path ->
                path.forEach(
                    operation ->
                        bounds.read(
                            operation.path("operationId").asText(),
                            operation.at("/requestBody/content/application~1json/schema"))));
    return bounds.lacking;
  }

  private void read(String at, JsonNode schema) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").asText().replaceAll(".*/", "");
      if (seen.add(name)) {
        read(name, schemas.path(name));
      }
      return;
    }
    if (is(schema, "string") && !isBoundText(schema)) {
      lacking.add(at);
    }
    if (is(schema, "array")) {
      if (!schema.has("maxItems")) {
        lacking.add(at);
      }
      read(at, schema.path("items"));
    }
    for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
      read(at + "." + member.getKey(), member.getValue());
    }
    List.of("oneOf", "anyOf", "allOf").forEach(of -> schema.path(of).forEach(one -> read(at, one)));
  }

  private static boolean is(JsonNode schema, String type) {
    JsonNode said = schema.path("type");
    return said.asText().equals(type)
        || (said.isArray() && said.valueStream().anyMatch(one -> one.asText().equals(type)));
  }

  private static boolean isBoundText(JsonNode text) {
    return List.of("maxLength", "enum", "format", "pattern").stream().anyMatch(text::has);
  }
}
