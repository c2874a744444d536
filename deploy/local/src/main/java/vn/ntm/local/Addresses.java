package vn.ntm.local;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every address of the running platform, for people and for programs that drive it. */
final class Addresses {
  private final Map<String, String> entries = new TreeMap<>();

  Addresses(Options options, DataFolder data, PostgresDatabases databases) {
    Ports ports = options.ports();
    entries.put("keycloak.url", ports.http(Port.KEYCLOAK).toString());
    entries.put("keycloak.issuer", KeycloakProcess.issuer(ports).toString());
    entries.put(
        "keycloak.token.url", KeycloakProcess.issuer(ports) + "/protocol/openid-connect/token");
    entries.put("kafka.bootstrap", ports.kafka());
    entries.put("data.folder", data.root().toString());
    entries.put("secrets.file", data.secrets().resolve("secrets.properties").toString());
    for (Service service : Service.values()) {
      if (service.hasDatabase()) {
        entries.put("postgres." + service.label() + ".url", databases.url(service.label()));
      }
      if (options.extent() == Options.Extent.EVERYTHING) {
        entries.put(service.label() + ".url", ports.http(service.port()).toString());
        entries.put(
            service.label() + ".management.url", ports.http(service.management()).toString());
      }
    }
  }

  String of(String name) {
    return entries.get(name);
  }

  /** As a properties file. */
  String asProperties() {
    return entries.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + PropertiesText.escaped(entry.getValue()) + "\n")
        .collect(Collectors.joining());
  }
}
