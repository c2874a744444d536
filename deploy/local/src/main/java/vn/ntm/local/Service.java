package vn.ntm.local;

import java.nio.file.Path;
import java.util.List;

/** The four services of the platform. */
enum Service {
  TARGETS("targets", "targets-service", Port.TARGETS, Port.TARGETS_MANAGEMENT),
  FUNDING("funding", "funding-service", Port.FUNDING, Port.FUNDING_MANAGEMENT),
  REPORTING("reporting", "reporting-service", Port.REPORTING, Port.REPORTING_MANAGEMENT),
  GATEWAY("gateway", "gateway", Port.GATEWAY, Port.GATEWAY_MANAGEMENT);

  private final String label;
  private final String module;
  private final Port port;
  private final Port management;

  Service(String label, String module, Port port, Port management) {
    this.label = label;
    this.module = module;
    this.port = port;
    this.management = management;
  }

  String label() {
    return label;
  }

  String module() {
    return module;
  }

  Port port() {
    return port;
  }

  Port management() {
    return management;
  }

  /** The gateway keeps nothing; each other service has a database named as itself. */
  boolean hasDatabase() {
    return this != GATEWAY;
  }

  Path packaged(Path repository) {
    return repository.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }

  /** The addresses of other services that this one is told. */
  List<Service> knows() {
    return switch (this) {
      case TARGETS, FUNDING -> List.of();
      case REPORTING -> List.of(FUNDING);
      case GATEWAY -> List.of(TARGETS, FUNDING, REPORTING);
    };
  }
}
