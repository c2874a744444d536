package vn.ntm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceResourcesTest {

  @Test
  void aServiceGetsItsDatabaseItsTopicsAndAKey() {
    ServiceResources resources = new ServiceResources();
    resources.init(Map.of("database", "orchard", "topics", "pear.v1, plum.v1"));

    Map<String, String> configuration = resources.start();

    assertThat(configuration)
        .containsEntry("quarkus.datasource.username", "orchard")
        .containsEntry("quarkus.flyway.username", "orchard_owner")
        .containsEntry("kafka.bootstrap.servers", KafkaServer.bootstrapServers())
        .containsEntry("quarkus.oidc.auth-server-url", "")
        .containsEntry("quarkus.oidc.public-key", Tokens.publicKey())
        .containsEntry("quarkus.oidc.token.issuer", Tokens.ISSUER);
    assertThat(configuration.get("quarkus.datasource.jdbc.url"))
        .startsWith("jdbc:postgresql://127.0.0.1:");
    assertThat(KafkaServer.records("pear.v1")).isEmpty();
    assertThat(KafkaServer.records("plum.v1")).isEmpty();
  }

  @Test
  void everyStartGivesAFreshDatabase() {
    ServiceResources resources = new ServiceResources();
    resources.init(Map.of("database", "orchard"));

    assertThat(resources.start().get("quarkus.datasource.jdbc.url"))
        .isNotEqualTo(resources.start().get("quarkus.datasource.jdbc.url"));
  }

  @Test
  void withoutTheNameOfADatabaseThereIsNothingToStart() {
    assertThatThrownBy(() -> new ServiceResources().init(Map.of()))
        .hasMessageContaining("database");
  }
}
