package vn.ntm.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;

/** The published form of the events: what a test sends must be what an owner may send. */
final class EventContract {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private EventContract() {}

  static void requireMet(String type, String value) {
    try {
      assertThat(
              SCHEMAS
                  .getSchema(
                      SchemaLocation.of("classpath:contracts/events/" + type + ".schema.json"))
                  .validate(JSON.readTree(value)))
          .as(type)
          .isEmpty();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static JsonNode sample(String type) {
    try (InputStream file =
        EventContract.class.getResourceAsStream("/contracts/samples/" + type + ".json")) {
      return JSON.readTree(file);
    } catch (IOException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
