package vn.ntm.contracts;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the services tell, as their code writes it down, is what the AsyncAPI document names: no
 * event is missing there, and none is there that nobody tells.
 *
 * <p>An event stands in one source file with its type and its topic as whole texts, so that both
 * are found by reading. Types in examples, behind a colon, are not told.
 */
class ToldEventsTest {

  private static final Pattern TYPE = Pattern.compile("(?<!: )\"(vn\\.ntm\\.[a-z]+\\.[^\"]*)\"");
  private static final String WHOLE_TYPE = "vn\\.ntm\\.[a-z]+\\.[a-z]+(-[a-z]+)*\\.v[0-9]+";

  @Test
  void theDocumentNamesEveryEventThatAServiceTellsAndItsTopic() throws IOException {
    Map<String, String> told = new TreeMap<>();
    for (String service : List.of("targets", "funding", "reporting")) {
      told.putAll(toldBy(service));
    }
    assertThat(told).isNotEmpty();
    assertThat(topicsByType()).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"targets", "funding", "reporting"})
  void aServiceMakesTheTopicsOfItsEvents(String service) throws IOException {
    Set<String> made = topicsMadeBy(service);
    // What could not be read is kept for a replay; no other service reads it.
    made.remove(service + ".dead-letter.v1");
    assertThat(made)
        .isEqualTo(
            topicsByType().values().stream()
                .filter(topic -> topic.startsWith(service + "."))
                .collect(toCollection(TreeSet::new)));
  }

  @Test
  void everyMessageIsOfTheSchemaOfItsNameAndEveryChannelIsTold() throws IOException {
    JsonNode document = document();
    for (JsonNode message : document.at("/components/messages")) {
      assertThat(message.at("/payload/schema/$ref").asText())
          .isEqualTo("../events/" + message.get("name").asText() + ".schema.json");
    }
    Set<String> channels = new TreeSet<>();
    document
        .get("channels")
        .fieldNames()
        .forEachRemaining(name -> channels.add("#/channels/" + name));
    Set<String> told = new TreeSet<>();
    document.get("operations").forEach(one -> told.add(one.at("/channel/$ref").asText()));
    assertThat(told).isEqualTo(channels);
  }

  /** The topic of each type of event in the code of a service. */
  private static Map<String, String> toldBy(String service) throws IOException {
    Map<String, String> told = new TreeMap<>();
    try (Stream<Path> files = Files.walk(service(service).resolve("java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String code = Files.readString(file);
        for (String type : typesIn(code, service)) {
          assertThat(topicsIn(code, service)).as("topics in %s", file).hasSize(1);
          told.put(type, topicsIn(code, service).get(0));
        }
        assertThat(code.contains("new OutgoingEvent(") ? partsOfTypesIn(code) : List.of())
            .as("types that are put together in %s", file)
            .isEmpty();
      }
    }
    return told;
  }

  private static List<String> typesIn(String code, String service) {
    return texts(TYPE, code)
        .filter(type -> type.startsWith("vn.ntm." + service + ".") && type.matches(WHOLE_TYPE))
        .toList();
  }

  private static List<String> partsOfTypesIn(String code) {
    return texts(TYPE, code).filter(type -> !type.matches(WHOLE_TYPE)).toList();
  }

  private static List<String> topicsIn(String code, String service) {
    return texts(Pattern.compile("\"(" + service + "\\.[a-z-]+\\.v[0-9]+)\""), code).toList();
  }

  private static Stream<String> texts(Pattern pattern, String code) {
    return pattern.matcher(code).results().map((MatchResult found) -> found.group(1));
  }

  private static Set<String> topicsMadeBy(String service) throws IOException {
    Properties properties = new Properties();
    try (Reader file =
        Files.newBufferedReader(service(service).resolve("resources/application.properties"))) {
      properties.load(file);
    }
    return Arrays.stream(properties.getProperty("ntm.messaging.topics").split(","))
        .collect(toCollection(TreeSet::new));
  }

  private static Path service(String name) {
    return Path.of("..", name + "-service", "src", "main");
  }

  /** The topic of each type of event in the document. */
  private static Map<String, String> topicsByType() throws IOException {
    JsonNode document = document();
    Map<String, String> topics = new TreeMap<>();
    for (JsonNode channel : document.get("channels")) {
      String topic = channel.get("address").asText();
      assertThat(channel.at("/bindings/kafka/topic").asText()).isEqualTo(topic);
      topics.putAll(
          channel.get("messages").findValuesAsText("$ref").stream()
              .map(reference -> document.at(reference.substring(1) + "/name").asText())
              .collect(toMap(type -> type, type -> topic)));
    }
    return topics;
  }

  private static JsonNode document() throws IOException {
    return new YAMLMapper().readTree(Files.readString(Path.of("asyncapi", "ntm.yaml")));
  }
}
