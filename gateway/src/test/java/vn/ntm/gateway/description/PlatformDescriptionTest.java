package vn.ntm.gateway.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlatformDescriptionTest {

  private static final String TARGETS =
      """
      openapi: 3.1.0
      info: {title: Targets, version: "1"}
      tags: [{name: Plans, description: of targets}]
      security: [{jwt: []}]
      paths:
        /v1/plans/{id}:
          parameters: [{$ref: '#/components/parameters/Id'}]
          get:
            operationId: readPlan
            tags: [Plans]
            security: [{jwt: []}]
            responses:
              "200":
                description: a plan
                content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}
        /v1/about:
          get:
            operationId: about
            security: []
            responses: {"200": {description: open}}
        /internal:
          get: {operationId: internal, responses: {"200": {description: not forwarded}}}
      components:
        parameters:
          Id: {name: id, in: path, required: true, schema: {type: string}}
        schemas:
          Page: {type: object, properties: {items: {type: array, items: {$ref: '#/components/schemas/Plan'}}}}
          Plan:
            oneOf: [{$ref: '#/components/schemas/Page'}]
            discriminator: {propertyName: kind, mapping: {page: '#/components/schemas/Page'}}
        securitySchemes:
          jwt: {type: http, scheme: bearer}
      """;
  private static final String FUNDING =
      """
      openapi: 3.1.0
      info: {title: Funding, version: "1"}
      paths:
        /v1/accounts:
          get:
            operationId: readPlan
            responses:
              "200":
                description: accounts
                content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}
      components:
        schemas:
          Page: {type: string}
      """;

  private final ObjectNode merged = PlatformDescription.of(documents());

  @Test
  void pathsAreThoseOfTheGateway() {
    assertThat(merged.get("paths").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "/api/targets/v1/plans/{id}", "/api/targets/v1/about", "/api/funding/v1/accounts");
  }

  @Test
  void schemasOfTheSameNameStayApart() {
    assertThat(merged.at("/components/schemas/targets.Page/type").asText()).isEqualTo("object");
    assertThat(merged.at("/components/schemas/funding.Page/type").asText()).isEqualTo("string");
    assertThat(
            merged
                .at(
                    "/paths/~1api~1funding~1v1~1accounts/get/responses/200/content"
                        + "/application~1json/schema/$ref")
                .asText())
        .isEqualTo("#/components/schemas/funding.Page");
  }

  @Test
  void operationsHaveIdsOfTheirOwn() {
    assertThat(merged.findValuesAsText("operationId"))
        .containsExactlyInAnyOrder("targetsReadPlan", "targetsAbout", "fundingReadPlan");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    assertThat(References.dangling(merged)).isEmpty();
    assertThat(merged.at("/components/schemas/targets.Plan/discriminator/mapping/page").asText())
        .isEqualTo("#/components/schemas/targets.Page");
  }

  @Test
  void everyOperationNeedsTheTokenOfThePlatformUnlessItIsOpen() {
    assertThat(merged.at("/security/0/bearer").isArray()).isTrue();
    assertThat(merged.at("/components/securitySchemes").size()).isEqualTo(1);
    assertThat(merged.at("/components/securitySchemes/bearer/scheme").asText()).isEqualTo("bearer");
    assertThat(merged.at("/paths/~1api~1targets~1v1~1plans~1{id}/get/security").isMissingNode())
        .isTrue();
    assertThat(merged.at("/paths/~1api~1targets~1v1~1about/get/security").isEmpty()).isTrue();
  }

  @Test
  void tagsSayWhichServiceTheyBelongTo() {
    assertThat(merged.at("/tags/0/name").asText()).isEqualTo("targets: Plans");
    assertThat(merged.at("/paths/~1api~1targets~1v1~1plans~1{id}/get/tags/0").asText())
        .isEqualTo("targets: Plans");
  }

  @Test
  void theCommittedDocumentsMergeWithoutLooseEnds() {
    Map<String, JsonNode> committed =
        CommittedDescriptions.of(List.of("targets", "funding", "reporting", "unknown"));
    assertThat(committed).doesNotContainKey("unknown");
    ObjectNode platform = PlatformDescription.of(committed);
    assertThat(References.dangling(platform)).isEmpty();
    List<String> ids = platform.get("paths").findValuesAsText("operationId");
    assertThat(ids).doesNotHaveDuplicates();
  }

  private static Map<String, JsonNode> documents() {
    try {
      YAMLMapper yaml = new YAMLMapper();
      return new TreeMap<>(
          Map.of("targets", yaml.readTree(TARGETS), "funding", yaml.readTree(FUNDING)));
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
