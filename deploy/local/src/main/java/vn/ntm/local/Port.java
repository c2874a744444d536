package vn.ntm.local;

/** Every port the platform listens on, always on 127.0.0.1 only. */
enum Port {
  GATEWAY("gateway", 8080, 0),
  TARGETS("targets", 8081, 1),
  FUNDING("funding", 8082, 2),
  REPORTING("reporting", 8083, 3),
  GATEWAY_MANAGEMENT("gateway-management", 9080, 10),
  TARGETS_MANAGEMENT("targets-management", 9081, 11),
  FUNDING_MANAGEMENT("funding-management", 9082, 12),
  REPORTING_MANAGEMENT("reporting-management", 9083, 13),
  KEYCLOAK("keycloak", 8180, 20),
  POSTGRES("postgres", 15432, 21),
  KAFKA("kafka", 19092, 22),
  KAFKA_CONTROLLER("kafka-controller", 19093, 23);

  /** How many ports from the base on are taken when a base is given. */
  static final int SPAN = 24;

  private final String label;
  private final int standard;
  private final int offset;

  Port(String label, int standard, int offset) {
    this.label = label;
    this.standard = standard;
    this.offset = offset;
  }

  /** The name used in options and in addresses.properties. */
  String label() {
    return label;
  }

  /** The option that changes this port. */
  String option() {
    return "--" + label + "-port";
  }

  int standard() {
    return standard;
  }

  int from(int base) {
    return base + offset;
  }

  boolean isInfrastructure() {
    return this == KEYCLOAK || this == POSTGRES || this == KAFKA || this == KAFKA_CONTROLLER;
  }
}
