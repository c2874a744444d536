package vn.ntm.targets;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The schemas that the platform promises for events. */
public final class EventContract {

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private EventContract() {}

  /** What an event of the type breaks, empty when it keeps its schema. */
  public static List<String> broken(String type, String json) {
    String location = "classpath:contracts/events/" + type + ".schema.json";
    return SCHEMAS.getSchema(SchemaLocation.of(location)).validate(json, InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }
}
