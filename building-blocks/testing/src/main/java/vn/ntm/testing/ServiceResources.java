package vn.ntm.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The world of a service in its tests: a fresh database, the broker with empty topics, and a key to
 * check tokens with, so that no identity server is needed.
 *
 * <pre>{@code
 * @QuarkusTest
 * @WithTestResource(
 *     value = ServiceResources.class,
 *     initArgs = {
 *       @ResourceArg(name = "database", value = "funding"),
 *       @ResourceArg(name = "topics", value = "funding.budget.v1,funding.plan.v1")
 *     })
 * }</pre>
 *
 * <p>The service itself sets {@code quarkus.devservices.enabled=false}: Quarkus decides about its
 * containers before it asks anybody here.
 *
 * <p>Arguments: {@code database}, the name of the service's database, required; {@code topics}, a
 * list with commas of the topics that the service writes and reads, none if it is missing.
 */
public final class ServiceResources implements QuarkusTestResourceLifecycleManager {

  private String database;
  private String[] topics = {};

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.get("database");
    if (database == null) {
      throw new IllegalArgumentException("ServiceResources needs the argument 'database'");
    }
    String list = arguments.get("topics");
    if (list != null) {
      topics = list.split("\\s*,\\s*", -1);
    }
  }

  @Override
  public Map<String, String> start() {
    PostgresServer.Database fresh = PostgresServer.database(database);
    KafkaServer.start();
    KafkaServer.createTopics(topics);

    Map<String, String> configuration = new LinkedHashMap<>();
    configuration.put("quarkus.datasource.jdbc.url", fresh.jdbcUrl());
    configuration.put("quarkus.datasource.username", fresh.runtime());
    configuration.put("quarkus.datasource.password", "not-asked-for");
    configuration.put("quarkus.flyway.username", fresh.owner());
    configuration.put("quarkus.flyway.password", "not-asked-for");
    configuration.put("kafka.bootstrap.servers", KafkaServer.bootstrapServers());
    // With an address of an identity server the key would not be looked at.
    configuration.put("quarkus.oidc.auth-server-url", "");
    configuration.put("quarkus.oidc.public-key", Tokens.publicKey());
    configuration.put("quarkus.oidc.token.issuer", Tokens.ISSUER);
    return configuration;
  }

  /** The servers stay for the next application of this process and end with the process. */
  @Override
  public void stop() {}
}
