package vn.ntm.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

  private static final String NOT_ALLOWED = "42501";

  private static PostgresServer.Database database;

  @BeforeAll
  static void startPostgres() {
    database = PostgresServer.database("granary");
  }

  @Test
  void itIsPostgres18OnThisMachineOnly() throws SQLException {
    assertThat(asOwner("SHOW server_version")).startsWith("18.");
    assertThat(asOwner("SHOW listen_addresses")).isEqualTo("127.0.0.1");
  }

  @Test
  void theOwnerOwnsTheDatabaseAndItsSchema() throws SQLException {
    assertThat(
            asOwner(
                "SELECT datdba::regrole::text FROM pg_database WHERE datname = current_database()"))
        .isEqualTo("granary_owner");
    assertThat(asOwner("SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'public'"))
        .isEqualTo("granary_owner");
  }

  @Test
  void theRuntimeRoleMayNeitherCreateNorReadWhatItWasNotGranted() throws SQLException {
    owner("CREATE TABLE sack (id bigint)");

    assertRefused("CREATE TABLE thing (id bigint)");
    assertRefused("CREATE TEMPORARY TABLE thing (id bigint)");
    assertRefused("CREATE SCHEMA other");
    assertRefused("SELECT id::text FROM sack");
    assertRefused("DROP TABLE sack");

    owner("GRANT SELECT ON sack TO granary");
    assertThat(asRuntime("SELECT count(*)::text FROM sack")).isEqualTo("0");
    assertRefused("DELETE FROM sack");
  }

  @Test
  void theRuntimeRoleOfOneServiceMayNotConnectToTheDatabaseOfAnother() {
    PostgresServer.Database other = PostgresServer.database("barn");
    PostgresServer.Database mixed =
        new PostgresServer.Database(other.jdbcUrl(), database.owner(), database.runtime());

    assertThatThrownBy(mixed::connectAsRuntime)
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> assertThat(refused.getSQLState()).isEqualTo(NOT_ALLOWED));
  }

  @Test
  void everyCallGivesAnEmptyDatabaseWithTheSameRoles() throws SQLException {
    owner("CREATE TABLE plough (id bigint)");

    PostgresServer.Database fresh = PostgresServer.database("granary");

    assertThat(fresh.jdbcUrl()).isNotEqualTo(database.jdbcUrl());
    assertThat(fresh.owner()).isEqualTo("granary_owner");
    assertThat(fresh.runtime()).isEqualTo("granary");
    try (Connection connection = fresh.connectAsOwner()) {
      assertThat(first(connection, "SELECT to_regclass('plough')::text")).isNull();
    }
  }

  @Test
  void vietnameseLettersHaveTheirCapitals() throws SQLException {
    assertThat(asOwner("SELECT lower('ĐỒNG BẰNG')")).isEqualTo("đồng bằng");
  }

  @Test
  void aNameThatIsNoPlainIdentifierIsRefused() {
    assertThatThrownBy(() -> PostgresServer.database("barn; DROP DATABASE granary"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(String sql) {
    assertThatThrownBy(() -> asRuntime(sql))
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> assertThat(refused.getSQLState()).as(sql).isEqualTo(NOT_ALLOWED));
  }

  private static void owner(String sql) throws SQLException {
    try (Connection connection = database.connectAsOwner();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String asOwner(String query) throws SQLException {
    try (Connection connection = database.connectAsOwner()) {
      return first(connection, query);
    }
  }

  private static String asRuntime(String query) throws SQLException {
    try (Connection connection = database.connectAsRuntime()) {
      return first(connection, query);
    }
  }

  private static String first(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getString(1);
    }
  }
}
