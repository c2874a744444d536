package vn.ntm.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;

/**
 * The OpenAPI document of one service, with every name in it made the service's own: two services
 * may well describe two different things by one name.
 */
final class ServiceDescription {

  private static final String COMPONENTS = "#/components/";

  private final String service;
  private final JsonNode document;

  /**
   * Describes a service.
   *
   * @param service the name in the path
   * @param document as the service wrote it
   */
  ServiceDescription(String service, JsonNode document) {
    this.service = service;
    this.document = document;
  }

  /** Adds paths, components and tags to the common document. */
  void addTo(ObjectNode paths, ObjectNode components, ArrayNode tags) {
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      // The gateway forwards nothing else.
      if (path.getKey().equals("/v1") || path.getKey().startsWith("/v1/")) {
        paths.set("/api/" + service + path.getKey(), pathItem(path.getValue()));
      }
    }
    for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
      if (!kind.getKey().equals("securitySchemes")) {
        addComponents(components.withObjectProperty(kind.getKey()), kind.getValue());
      }
    }
    for (JsonNode tag : document.path("tags")) {
      ObjectNode own = (ObjectNode) owned(tag);
      own.put("name", tagName(tag.path("name").asText()));
      tags.add(own);
    }
  }

  private void addComponents(ObjectNode target, JsonNode components) {
    components
        .properties()
        .forEach(
            component ->
                target.set(componentName(component.getKey()), owned(component.getValue())));
  }

  private JsonNode pathItem(JsonNode item) {
    JsonNode own = owned(item);
    for (JsonNode operation : own) {
      if (operation instanceof ObjectNode found) {
        tagOwn(found);
        // An empty list means that anybody may call it; all others need the platform's token.
        if (!found.path("security").isMissingNode() && !found.path("security").isEmpty()) {
          found.remove("security");
        }
      }
    }
    return own;
  }

  private void tagOwn(ObjectNode operation) {
    if (operation.get("tags") instanceof ArrayNode tags) {
      for (int index = 0; index < tags.size(); index++) {
        tags.set(index, TextNode.valueOf(tagName(tags.get(index).asText())));
      }
    }
  }

  /** A copy in which references, mappings and ids of operations carry the service's name. */
  private JsonNode owned(JsonNode node) {
    JsonNode copy = node.deepCopy();
    own(copy);
    return copy;
  }

  private void own(JsonNode node) {
    if (node instanceof ObjectNode object) {
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        if (member.getValue().isTextual()) {
          member.setValue(TextNode.valueOf(ownText(member.getKey(), member.getValue().asText())));
        }
      }
    }
    node.forEach(this::own);
  }

  private String ownText(String member, String text) {
    if (text.startsWith(COMPONENTS)) {
      int name = text.indexOf('/', COMPONENTS.length()) + 1;
      return text.substring(0, name) + componentName(text.substring(name));
    }
    return member.equals("operationId") ? operationId(text) : text;
  }

  private String componentName(String name) {
    return service + "." + name;
  }

  private String operationId(String id) {
    return service + Character.toUpperCase(id.charAt(0)) + id.substring(1);
  }

  private String tagName(String name) {
    return service + ": " + name;
  }
}
