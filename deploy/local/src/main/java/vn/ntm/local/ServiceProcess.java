package vn.ntm.local;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A packaged service, configured by its environment as in production. */
final class ServiceProcess implements Part {
  private static final int HEAP_MEGABYTES = 384;

  private final Service service;
  private final Path data;
  private final Path jar;
  private final Ports ports;
  private final PostgresDatabases databases;
  private final Secrets secrets;
  private final HealthProbe probe = new HealthProbe();

  ServiceProcess(
      Service service,
      DataFolder data,
      Home home,
      Ports ports,
      PostgresDatabases databases,
      Secrets secrets) {
    this.secrets = secrets;
    this.service = service;
    this.data = data.root();
    this.jar = service.packaged(home.root());
    this.ports = ports;
    this.databases = databases;
  }

  @Override
  public String name() {
    return service.label();
  }

  @Override
  public Text label() {
    return Text.same(service.module());
  }

  @Override
  public String marker() {
    return Marker.of(name(), data);
  }

  @Override
  public void prepare(Workshop workshop) {
    // A service migrates its own database when it starts.
  }

  @Override
  public Launch launch() throws IOException {
    return new Launch(
        new JavaCommand(marker(), HEAP_MEGABYTES).with("-jar", jar.toString()).words(),
        environment());
  }

  private Map<String, String> environment() throws IOException {
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", number(service.port()));
    environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
    environment.put("QUARKUS_MANAGEMENT_PORT", number(service.management()));
    environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", KeycloakProcess.issuer(ports).toString());
    // The logs lie in a folder for people to read, not in a collector.
    environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
    if (service == Service.TARGETS) {
      environment.put("NTM_IMPORTS_FOLDER", data.resolve("imports").toString());
      environment.put("NTM_EVIDENCE_FOLDER", data.resolve("evidence").toString());
    }
    if (service == Service.FUNDING) {
      environment.put("NTM_ATTACHMENTS_FOLDER", data.resolve("attachments").toString());
      environment.put("NTM_PERSONAL_DATA_KEY", personalDataKey());
    }
    for (Service other : service.knows()) {
      environment.put(
          other.name().toUpperCase(Locale.ROOT) + "_URL", ports.http(other.port()).toString());
    }
    if (service.hasDatabase()) {
      addDatabase(environment, service.label());
      environment.put("KAFKA_BOOTSTRAP_SERVERS", ports.kafka());
    }
    return environment;
  }

  /** 32 bytes or more in Base64, as funding-service wants it. */
  private String personalDataKey() throws IOException {
    String letters = secrets.of("key.personal-data.1") + secrets.of("key.personal-data.2");
    return Base64.getEncoder().encodeToString(letters.getBytes(StandardCharsets.US_ASCII));
  }

  private void addDatabase(Map<String, String> environment, String database) throws IOException {
    String owner = PostgresDatabases.owner(database);
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", databases.url(database));
    environment.put("QUARKUS_DATASOURCE_USERNAME", database);
    environment.put("QUARKUS_DATASOURCE_PASSWORD", databases.password(database));
    environment.put("QUARKUS_FLYWAY_USERNAME", owner);
    environment.put("QUARKUS_FLYWAY_PASSWORD", databases.password(owner));
  }

  private String number(Port port) {
    return Integer.toString(ports.of(port));
  }

  @Override
  public boolean isReady() {
    return probe.answers(URI.create(ports.http(service.management()) + "/q/health/ready"));
  }
}
