package vn.ntm.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/**
 * One database a service, each with two roles: {@code <db>_owner} runs the migrations, {@code <db>}
 * is the service at work and has only what the migrations grant. Keycloak changes its own schema
 * whenever it starts, so it works as the owner.
 */
final class PostgresDatabases {
  private static final List<String> SERVICES = List.of("targets", "funding", "reporting");
  private static final String KEYCLOAK = "keycloak";

  private final Ports ports;
  private final Secrets secrets;

  PostgresDatabases(Ports ports, Secrets secrets) {
    this.ports = ports;
    this.secrets = secrets;
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + ports.of(Port.POSTGRES) + "/" + database;
  }

  String password(String role) throws IOException {
    return secrets.of("postgres." + role);
  }

  static String owner(String database) {
    return database + "_owner";
  }

  /** Creates what is missing; false while the server does not answer yet. */
  boolean areThere() {
    try (Connection server = connect("postgres")) {
      for (String database : SERVICES) {
        createRole(server, database);
        create(server, database);
        allowConnecting(server, database);
      }
      create(server, KEYCLOAK);
      return true;
    } catch (SQLException notYet) {
      return false;
    } catch (IOException secretsUnusable) {
      throw new UncheckedIOException(secretsUnusable);
    }
  }

  private void create(Connection server, String database) throws SQLException, IOException {
    String owner = owner(database);
    createRole(server, owner);
    if (!exists(server, "select 1 from pg_database where datname = ?", database)) {
      execute(server, "create database %s owner %s".formatted(database, owner));
    }
    execute(server, "revoke all on database %s from public".formatted(database));
    try (Connection inside = connect(database)) {
      execute(inside, "alter schema public owner to " + owner);
    }
  }

  private void allowConnecting(Connection server, String database) throws SQLException {
    execute(server, "grant connect on database %s to %s".formatted(database, database));
  }

  private void createRole(Connection server, String role) throws SQLException, IOException {
    if (!exists(server, "select 1 from pg_roles where rolname = ?", role)) {
      // Role names are constants above, and a generated secret has letters and digits only.
      execute(server, "create role %s login password '%s'".formatted(role, password(role)));
    }
  }

  private static boolean exists(Connection server, String query, String name) throws SQLException {
    try (PreparedStatement statement = server.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect(String database) throws SQLException, IOException {
    Properties properties = new Properties();
    properties.setProperty("user", PostgresProcess.SUPERUSER);
    properties.setProperty("password", password(PostgresProcess.SUPERUSER));
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "30");
    return DriverManager.getConnection(url(database), properties);
  }
}
