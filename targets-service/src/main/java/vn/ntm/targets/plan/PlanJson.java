package vn.ntm.targets.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.ntm.targets.plan.domain.PlanDocument;

/**
 * The plan document as canonical JSON: members in the order of their names, absent ones and empty
 * lists left out, numbers with the decimals they were handed in with. Two documents that say the
 * same are the same bytes.
 */
final class PlanJson {

  /** The section of what stands outside of lists. */
  static final String DOCUMENT = "DOCUMENT";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_EMPTY))
          .build();

  private PlanJson() {}

  /** The canonical text of a document. */
  static String write(PlanDocument document) {
    try {
      return JSON.writeValueAsString(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads what {@link #write} wrote. */
  static PlanDocument read(String text) {
    try {
      return JSON.readValue(text, PlanDocument.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The document as a tree. */
  static ObjectNode tree(PlanDocument document) {
    return JSON.valueToTree(document);
  }

  /** The document that a tree is. */
  static PlanDocument document(ObjectNode tree) throws JsonProcessingException {
    return JSON.treeToValue(tree, PlanDocument.class);
  }

  /** The document with the number and day that a plan has; null leaves them out. */
  static PlanDocument numbered(PlanDocument document, String number, LocalDate issuedOn) {
    try {
      ObjectNode tree = tree(document);
      tree.remove(List.of("number", "issuedOn"));
      if (number != null) {
        tree.put("number", number);
      }
      if (issuedOn != null) {
        tree.put("issuedOn", issuedOn.toString());
      }
      return document(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /** The rows of a document: one for each item of its lists, and one for what is in no list. */
  static List<Part> parts(PlanDocument document) {
    List<Part> parts = new ArrayList<>();
    ObjectNode rest = JSON.createObjectNode();
    for (Map.Entry<String, JsonNode> member : tree(document).properties()) {
      if (member.getValue() instanceof ArrayNode items) {
        for (int i = 0; i < items.size(); i++) {
          parts.add(new Part(member.getKey(), i, items.get(i).toString()));
        }
      } else {
        rest.set(member.getKey(), member.getValue());
      }
    }
    parts.add(new Part(DOCUMENT, 0, rest.toString()));
    return parts;
  }

  /** The document that the rows make, in the order of their positions. */
  static PlanDocument join(List<Part> parts) {
    try {
      ObjectNode document = JSON.createObjectNode();
      for (Part part : parts) {
        ObjectNode content = (ObjectNode) JSON.readTree(part.content());
        if (part.section().equals(DOCUMENT)) {
          document.setAll(content);
        } else {
          document.withArray("/" + part.section()).add(content);
        }
      }
      return document(document);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A row of a document. */
  record Part(String section, int position, String content) {}
}
