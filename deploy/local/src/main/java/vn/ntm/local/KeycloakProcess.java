package vn.ntm.local;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak with its database in PostgreSQL and the realm of the platform. It is run by its own Java
 * command instead of {@code kc.sh}: that script stays between us and the server, and a script
 * killed by force would leave the server behind.
 */
final class KeycloakProcess implements Part {
  private static final int HEAP_MEGABYTES = 512;
  private static final String DATABASE = "keycloak";

  /** Health on the main port, to need no other. */
  private static final List<String> BUILD_OPTIONS =
      List.of("--db=postgres", "--health-enabled=true", "--http-management-health-enabled=false");

  private final DataFolder data;
  private final Ports ports;
  private final Home home;
  private final Secrets secrets;
  private final PostgresDatabases databases;
  private final HealthProbe probe = new HealthProbe();

  KeycloakProcess(
      DataFolder data, Ports ports, Home home, Secrets secrets, PostgresDatabases databases) {
    this.data = data;
    this.ports = ports;
    this.home = home;
    this.secrets = secrets;
    this.databases = databases;
  }

  /** The address that tokens carry as their issuer. */
  static URI issuer(Ports ports) {
    return URI.create(ports.http(Port.KEYCLOAK) + "/realms/ntm");
  }

  @Override
  public String name() {
    return "keycloak";
  }

  @Override
  public Text label() {
    return Text.same("Keycloak");
  }

  @Override
  public String marker() {
    return Marker.of(name(), data.root());
  }

  /** Unpacks and builds; needs no database, so it can run while PostgreSQL is created. */
  @Override
  public void prepare(Workshop workshop) throws IOException, InterruptedException {
    String wanted = Home.version("keycloak") + " " + String.join(" ", BUILD_OPTIONS);
    if (!Files.exists(built())
        || !Files.readString(built(), StandardCharsets.UTF_8).equals(wanted)) {
      workshop.doing(new Text("giải nén", "unpacking"));
      PrivateFile.createFolder(data.keycloak());
      DataFolder.delete(server());
      Archive.unpackZip(home.keycloakArchive(), server());
      workshop.doing(new Text("dựng một lần", "building once"));
      List<String> arguments = new ArrayList<>(List.of("build"));
      arguments.addAll(BUILD_OPTIONS);
      workshop.run(new Launch(java(arguments), Map.of()));
      RunFolder.write(built(), wanted);
    }
  }

  @Override
  public Launch launch() throws IOException {
    writeRealm();
    return new Launch(
        java(List.of("start", "--optimized", "--import-realm")),
        Map.ofEntries(
            Map.entry("KC_DB_URL", databases.url(DATABASE)),
            Map.entry("KC_DB_USERNAME", PostgresDatabases.owner(DATABASE)),
            Map.entry("KC_DB_PASSWORD", databases.password(PostgresDatabases.owner(DATABASE))),
            Map.entry("KC_DB_POOL_MAX_SIZE", "20"),
            // One node: nobody to share caches with, so no cluster port open to the network.
            Map.entry("KC_CACHE", "local"),
            Map.entry("KC_HTTP_ENABLED", "true"),
            Map.entry("KC_HTTP_HOST", "127.0.0.1"),
            Map.entry("KC_HTTP_PORT", Integer.toString(ports.of(Port.KEYCLOAK))),
            Map.entry("KC_HOSTNAME", ports.http(Port.KEYCLOAK).toString()),
            Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "keycloak-admin"),
            Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak.admin"))));
  }

  /** Keycloak imports the file when it has no such realm yet, and otherwise passes over it. */
  private void writeRealm() throws IOException {
    RealmFile realm = RealmFile.read(home.realm());
    PrivateFile.write(
        server().resolve("data/import/ntm-realm.json"),
        realm.filled(
            placeholder ->
                switch (placeholder) {
                  case "sslRequired" -> "none";
                  case "gateway.url" -> ports.http(Port.GATEWAY).toString();
                  default -> secrets.of(placeholder);
                }));
  }

  /** Ready when the realm answers: the import is over and services can find its keys. */
  @Override
  public boolean isReady() {
    return probe.answers(URI.create(issuer(ports) + "/.well-known/openid-configuration"));
  }

  private List<String> java(List<String> arguments) {
    return new JavaCommand(marker(), HEAP_MEGABYTES)
        .with("-XX:MaxMetaspaceSize=256m")
        .with("--add-opens=java.base/java.util=ALL-UNNAMED")
        .with("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
        .with("--add-opens=java.base/java.security=ALL-UNNAMED")
        .with("--add-opens=java.base/java.lang=ALL-UNNAMED")
        .with("-Duser.language=en", "-Duser.country=US")
        .with("-Dkc.home.dir=" + server())
        .with("-Djboss.server.config.dir=" + server().resolve("conf"))
        .with("-Djava.util.logging.manager=org.jboss.logmanager.LogManager")
        .with(
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
        .with("-Dpicocli.disable.closures=true")
        .with("-cp", server().resolve("lib/quarkus-run.jar").toString())
        .with("io.quarkus.bootstrap.runner.QuarkusEntryPoint")
        .with(arguments.toArray(String[]::new))
        .words();
  }

  private Path server() {
    return data.keycloak().resolve("server");
  }

  private Path built() {
    return data.keycloak().resolve("built");
  }
}
