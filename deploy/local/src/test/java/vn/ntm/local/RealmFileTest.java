package vn.ntm.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What services, e2e and people rely on in the committed realm. */
class RealmFileTest {
  private static final Set<String> ROLES =
      Set.of(
          "coordinator",
          "finance",
          "treasury",
          "investor",
          "locality-officer",
          "department",
          "leader",
          "auditor",
          "admin",
          "partner");

  private RealmFile file;
  private JsonNode realm;

  @BeforeEach
  void read() throws IOException {
    file = RealmFile.read(Home.ofThisProgram().realm());
    realm = new ObjectMapper().readTree(Files.readString(Home.ofThisProgram().realm()));
  }

  @Test
  void everyRoleOfThePlatformIsThere() {
    assertThat(elements(realm.path("roles").path("realm")).map(role -> role.path("name").asText()))
        .containsExactlyInAnyOrderElementsOf(ROLES);
  }

  @Test
  void everyRoleHasAnAccountToTryItWith() {
    assertThat(elements(realm.path("users")).flatMap(user -> elements(user.path("realmRoles"))))
        .extracting(JsonNode::asText)
        .containsAll(ROLES);
  }

  @Test
  void theDemonstrationHasEveryRoleOfSocTrangAndTheProvincesOfTheOtherPlans() throws IOException {
    String socTrang = "94@2024-02-05";
    String anGiang = "89@2024-02-05";
    assertThat(file.signIns())
        .extracting(RealmFile.SignIn::user, RealmFile.SignIn::roles, RealmFile.SignIn::locality)
        .containsExactlyInAnyOrder(
            tuple("st-coordinator", List.of("coordinator"), socTrang),
            tuple("st-coordinator-2", List.of("coordinator"), socTrang),
            tuple("st-finance", List.of("finance"), socTrang),
            tuple("st-finance-2", List.of("finance"), socTrang),
            tuple("st-treasury", List.of("treasury"), socTrang),
            tuple("st-investor", List.of("investor"), socTrang),
            tuple("st-investor-2", List.of("investor"), socTrang),
            tuple("st-investor-finance", List.of("finance"), socTrang),
            tuple("st-locality-officer", List.of("locality-officer"), "31669@2024-02-05"),
            tuple("st-department", List.of("department"), socTrang),
            tuple("st-leader", List.of("leader"), socTrang),
            tuple("st-auditor", List.of("auditor"), socTrang),
            tuple("ag-finance", List.of("finance"), anGiang),
            tuple("ag-investor", List.of("investor"), anGiang),
            tuple("ag-coordinator", List.of("coordinator"), anGiang),
            tuple("bg-coordinator", List.of("coordinator"), "24@2024-02-05"),
            tuple("ls-coordinator", List.of("coordinator"), "20@2024-02-05"),
            tuple("tv-coordinator", List.of("coordinator"), "84@2024-02-05"),
            tuple("admin", List.of("admin"), ""));
  }

  @Test
  void onlyTheTwoAccountsOfOneHumanShareAPerson() {
    assertThat(person("st-investor-finance")).isEqualTo(person("st-investor"));
    assertThat(
            elements(realm.path("users"))
                .filter(user -> !user.path("username").asText().equals("st-investor-finance"))
                .map(user -> user.path("attributes").path("person").path(0).asText()))
        .doesNotHaveDuplicates()
        .doesNotContain("");
  }

  private String person(String user) {
    return one(realm.path("users"), each -> each.path("username").asText().equals(user))
        .path("attributes")
        .path("person")
        .path(0)
        .asText();
  }

  @Test
  void theClaimsTheServicesReadAreMappedForEveryClientThatSignsIn() {
    JsonNode scope = named(realm.path("clientScopes"), "name", "ntm");
    assertThat(
            elements(scope.path("protocolMappers"))
                .map(mapper -> mapper.path("config").path("claim.name").asText())
                .filter(claim -> !claim.isEmpty()))
        .containsExactlyInAnyOrder("locality", "agency", "person");
    assertThat(
            named(scope.path("protocolMappers"), "name", "audience")
                .path("config")
                .path("included.client.audience")
                .asText())
        .isEqualTo("ntm-api");
    for (String client : List.of("ntm-cli", "ntm-gateway", "partner-demo")) {
      assertThat(
              elements(named(realm.path("clients"), "clientId", client).path("defaultClientScopes"))
                  .map(JsonNode::asText))
          .as(client)
          .contains("basic", "roles", "ntm");
    }
  }

  /** Keycloak silently drops attributes that the user profile does not declare. */
  @Test
  void theUserProfileDeclaresEveryAttributeThatUsersCarry() throws IOException {
    List<String> declared =
        elements(userProfile().path("attributes")).map(each -> each.path("name").asText()).toList();

    assertThat(
            elements(realm.path("users"))
                .flatMap(
                    user -> user.path("attributes").properties().stream().map(Map.Entry::getKey)))
        .isSubsetOf(declared);
  }

  /** An account without a person may change nothing: who makes one is asked for the person. */
  @Test
  void noAccountIsMadeWithoutItsPerson() throws IOException {
    assertThat(userProfile().path("attributes"))
        .filteredOn(attribute -> attribute.path("name").asText().equals("person"))
        .singleElement()
        .extracting(attribute -> attribute.path("required").path("roles").path(0).asText())
        .isEqualTo("admin");
  }

  private JsonNode userProfile() throws IOException {
    return new ObjectMapper()
        .readTree(
            realm
                .path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asText());
  }

  /** A person who may change the own locality may read every province. */
  @Test
  void nobodyChangesTheOwnLocalityAgencyOrPerson() {
    String profile = realm.path("components").toString();
    assertThat(profile)
        .contains("locality")
        .doesNotContain("\\\"edit\\\": [\\\"admin\\\", \\\"user\\\"]");
  }

  @Test
  void theCommittedFileHoldsNoSecret() {
    assertThat(realm.findValuesAsText("secret")).allMatch(RealmFileTest::isPlaceholder);
    assertThat(
            elements(realm.path("users"))
                .flatMap(user -> elements(user.path("credentials")))
                .map(credential -> credential.path("value").asText()))
        .isNotEmpty()
        .allMatch(RealmFileTest::isPlaceholder);
  }

  private static boolean isPlaceholder(String value) {
    return value.matches("\\$\\{(password|client)\\.[a-z0-9-]+}");
  }

  @Test
  void fillingReplacesEveryPlaceholder() throws IOException {
    String filled = file.filled(placeholder -> "<" + placeholder + ">");

    assertThat(filled)
        .contains("<password.st-finance>", "<client.partner-demo>", "<gateway.url>/*");
    assertThat(filled).doesNotContain("${");
  }

  @Test
  void guessingAPasswordIsSlowedDownAndTokensAreShort() {
    assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(15 * 60);
  }

  @Test
  void onlyTheLocalCommandLineSignsInWithAPasswordDirectly() {
    assertThat(
            elements(realm.path("clients"))
                .filter(client -> client.path("directAccessGrantsEnabled").asBoolean())
                .map(client -> client.path("clientId").asText()))
        .containsExactly("ntm-cli");
  }

  private static JsonNode named(JsonNode array, String field, String value) {
    return one(array, each -> each.path(field).asText().equals(value));
  }

  private static JsonNode one(JsonNode array, Predicate<JsonNode> wanted) {
    List<JsonNode> found = elements(array).filter(wanted).toList();
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
