package vn.ntm.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Looks for references in a document that lead nowhere. */
final class References {

  private References() {}

  static List<String> dangling(JsonNode document) {
    return document.findValues("$ref").stream()
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(reference -> document.at(reference.substring(1)).isMissingNode())
        .toList();
  }
}
