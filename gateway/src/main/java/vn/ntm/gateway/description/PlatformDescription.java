package vn.ntm.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** One OpenAPI document out of those of the services, with the paths as the gateway has them. */
final class PlatformDescription {

  private PlatformDescription() {}

  /**
   * Merges the documents.
   *
   * @param documents the OpenAPI document of each service by the service's name
   */
  static ObjectNode of(Map<String, JsonNode> documents) {
    ObjectNode merged = head();
    ArrayNode tags = merged.putArray("tags");
    ObjectNode paths = merged.putObject("paths");
    ObjectNode components = merged.putObject("components");
    documents.forEach(
        (service, document) ->
            new ServiceDescription(service, document).addTo(paths, components, tags));
    components
        .withObjectProperty("securitySchemes")
        .putObject("bearer")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT")
        .put("description", "Access token of the realm ntm with the audience ntm-api");
    return merged;
  }

  private static ObjectNode head() {
    ObjectNode head = JsonNodeFactory.instance.objectNode();
    head.put("openapi", "3.1.0");
    head.putObject("info")
        .put("title", "NTM platform")
        .put("version", "1")
        .put(
            "description",
            "Targets, capital and reports of the New Rural Development programme. Money is whole"
                + " đồng; errors are problem documents in Vietnamese or English (Accept-Language).")
        .putObject("license")
        .put("name", "Apache-2.0")
        .put("identifier", "Apache-2.0");
    head.putArray("servers").addObject().put("url", "/");
    head.putArray("security").addObject().putArray("bearer");
    return head;
  }
}
