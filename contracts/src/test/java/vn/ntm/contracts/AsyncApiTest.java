package vn.ntm.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AsyncApiTest {

  private static final Path DOCUMENT = Path.of("asyncapi", "ntm.yaml");

  @Test
  void everyReferenceLeadsSomewhere() throws IOException {
    JsonNode document = document();
    List<String> references = document.findValuesAsText("$ref");
    assertThat(references)
        .isNotEmpty()
        .allSatisfy(
            reference -> {
              if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode()).isFalse();
              } else {
                assertThat(DOCUMENT.resolveSibling(reference)).exists();
              }
            });
  }

  @Test
  void everyEventTypeHasAMessageOfItsName() throws IOException {
    Set<String> named = new TreeSet<>();
    document()
        .at("/components/messages")
        .forEach(message -> named.add(message.at("/name").asText()));
    try (var files = Files.list(Path.of("samples"))) {
      assertThat(named)
          .isEqualTo(
              files
                  .map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void everyMessageIsToldOnSomeTopic() throws IOException {
    JsonNode document = document();
    Set<String> told = new TreeSet<>();
    document
        .get("channels")
        .forEach(channel -> channel.get("messages").fieldNames().forEachRemaining(told::add));
    Set<String> messages = new TreeSet<>();
    document.at("/components/messages").fieldNames().forEachRemaining(messages::add);
    assertThat(told).isEqualTo(messages);
  }

  private static JsonNode document() throws IOException {
    return new YAMLMapper().readTree(Files.readString(DOCUMENT));
  }
}
