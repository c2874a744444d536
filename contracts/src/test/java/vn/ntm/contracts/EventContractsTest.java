package vn.ntm.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SCHEMA = ".schema.json";

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  @Test
  void everyEventTypeHasASchemaAndASample() throws IOException {
    assertThat(types()).isNotEmpty();
    assertThat(names("samples", ".json")).isEqualTo(names("events", SCHEMA));
  }

  @ParameterizedTest
  @MethodSource("types")
  void aSampleMeetsItsSchema(String type) throws IOException {
    assertThat(errors(type, sample(type))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void noMemberMayBeMissing(String type) throws IOException {
    List<String> unnoticed = new ArrayList<>();
    for (Place place : places(sample(type), "")) {
      JsonNode changed = sample(type);
      ((ObjectNode) changed.at(place.parent())).remove(place.member());
      if (errors(type, changed).isEmpty()) {
        unnoticed.add(place.parent() + "/" + place.member());
      }
    }
    assertThat(unnoticed).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void noMemberMayBeOfAnotherType(String type) throws IOException {
    List<String> unnoticed = new ArrayList<>();
    for (Place place : places(sample(type), "")) {
      JsonNode changed = sample(type);
      ((ObjectNode) changed.at(place.parent())).put(place.member(), true);
      if (errors(type, changed).isEmpty()) {
        unnoticed.add(place.parent() + "/" + place.member());
      }
    }
    assertThat(unnoticed).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void anOwnerMayAddAMember(String type) throws IOException {
    ObjectNode more = (ObjectNode) sample(type);
    more.put("addedLater", 1);
    assertThat(errors(type, more)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("types")
  void textIsInComposedForm(String type) throws IOException {
    String text = Files.readString(Path.of("samples", type + ".json"));
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
  }

  @Test
  void amountsBeyondExactJsonNumbersAreRefused() throws IOException {
    ObjectNode moved = (ObjectNode) sample("vn.ntm.funding.account-moved.v1");
    ((ObjectNode) moved.get("balances")).put("received", 9_007_199_254_740_992L);
    assertThat(errors("vn.ntm.funding.account-moved.v1", moved)).isNotEmpty();
  }

  @Test
  void aPaidDisbursementNamesItsVoucher() throws IOException {
    ObjectNode paid = (ObjectNode) sample("vn.ntm.funding.disbursement-paid.v1");
    paid.putNull("voucher");
    assertThat(errors("vn.ntm.funding.disbursement-paid.v1", paid)).isNotEmpty();
  }

  @Test
  void onlyATargetThatIsMeasuredMayLackItsStandard() throws IOException {
    ObjectNode plan = (ObjectNode) sample("vn.ntm.targets.plan-imported.v1");
    ((ObjectNode) plan.at("/targets/0")).putNull("standard");
    assertThat(errors("vn.ntm.targets.plan-imported.v1", plan)).isNotEmpty();
  }

  @Test
  void theMovementsOfTheSampleSumToZeroAndItsBalancesAgree() throws IOException {
    JsonNode moved = sample("vn.ntm.funding.account-moved.v1");
    long sum = 0;
    for (JsonNode movement : moved.get("movements")) {
      sum = Math.addExact(sum, movement.get("amount").longValue());
    }
    JsonNode balances = moved.get("balances");
    assertThat(sum).isZero();
    assertThat(balances.get("received").longValue())
        .isEqualTo(
            balances.get("available").longValue()
                + balances.get("allocated").longValue()
                + balances.get("reserved").longValue()
                + balances.get("disbursed").longValue());
  }

  private List<Error> errors(String type, JsonNode event) {
    Schema schema =
        registry.getSchema(SchemaLocation.of("classpath:contracts/events/" + type + SCHEMA));
    return schema.validate(event);
  }

  private static JsonNode sample(String type) throws IOException {
    return JSON.readTree(Files.readString(Path.of("samples", type + ".json")));
  }

  /** A member of an object somewhere in a sample. */
  private record Place(String parent, String member) {}

  private static List<Place> places(JsonNode node, String pointer) {
    List<Place> places = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              member -> {
                places.add(new Place(pointer, member.getKey()));
                places.addAll(places(member.getValue(), pointer + "/" + member.getKey()));
              });
    } else if (node instanceof ArrayNode array) {
      for (int index = 0; index < array.size(); index++) {
        places.addAll(places(array.get(index), pointer + "/" + index));
      }
    }
    return places;
  }

  static Set<String> types() throws IOException {
    return names("events", SCHEMA);
  }

  private static Set<String> names(String folder, String ending) throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .forEach(name -> names.add(name.substring(0, name.length() - ending.length())));
    }
    return names;
  }
}
