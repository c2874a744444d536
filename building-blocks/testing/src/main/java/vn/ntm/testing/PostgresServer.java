package vn.ntm.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One real PostgreSQL 18 per Java process, started at first use.
 *
 * <p>Every call of {@link #database(String)} makes a new, empty database in it, with the two roles
 * that a service has in operation too.
 */
public final class PostgresServer {

  private static final String HOST = "127.0.0.1";
  private static final String SUPERUSER = "postgres";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}");

  private PostgresServer() {}

  /**
   * A fresh database for a service.
   *
   * <p>The role {@code <name>_owner} owns the database and its schema public, and runs migrations.
   * The role {@code <name>} may connect and look into the schema; whatever else it may do, a
   * migration must grant. Both roles belong to all databases of that name.
   *
   * @param name name of the service's database, such as {@code funding}: lower-case letters, digits
   *     and underscores, at most 31
   */
  public static Database database(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("Not a name for a test database: " + name);
    }
    String owner = name + "_owner";
    // One creation at a time: two sessions cannot copy the template at once.
    synchronized (ProcessWide.lock()) {
      createRoleIfAbsent(owner);
      createRoleIfAbsent(name);
      String database = name + "_" + nextNumber();
      createDatabase(database, owner, name);
      return new Database(jdbcUrl(database), owner, name);
    }
  }

  private static void createRoleIfAbsent(String role) {
    execute(
        SUPERUSER,
        """
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
            CREATE ROLE %1$s LOGIN;
          END IF;
        END $$"""
            .formatted(role));
  }

  private static void createDatabase(String database, String owner, String runtime) {
    // The built-in locale sorts and folds the same on every machine, Vietnamese letters included.
    execute(
        SUPERUSER,
        """
        CREATE DATABASE %s OWNER %s TEMPLATE template0 ENCODING 'UTF8'
          LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'"""
            .formatted(database, owner));
    execute(SUPERUSER, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(database));
    execute(SUPERUSER, "GRANT CONNECT ON DATABASE %s TO %s".formatted(database, runtime));
    execute(database, "ALTER SCHEMA public OWNER TO %s".formatted(owner));
    execute(database, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
    execute(database, "GRANT USAGE ON SCHEMA public TO %s".formatted(runtime));
  }

  /** Names stay unique even when several class loaders hand out databases of the one server. */
  private static long nextNumber() {
    execute(SUPERUSER, "CREATE SEQUENCE IF NOT EXISTS database_number");
    try (Connection connection = connect(jdbcUrl(SUPERUSER), SUPERUSER);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT nextval('database_number')")) {
      result.next();
      return result.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException("PostgreSQL gave no number for a database", failure);
    }
  }

  private static void execute(String database, String sql) {
    try (Connection connection = connect(jdbcUrl(database), SUPERUSER);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw new IllegalStateException("PostgreSQL refused: " + sql, failure);
    }
  }

  private static Connection connect(String jdbcUrl, String user) throws SQLException {
    // Not through DriverManager, which knows the drivers of one class loader only.
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(jdbcUrl);
    source.setUser(user);
    return source.getConnection();
  }

  private static String jdbcUrl(String database) {
    String port = ProcessWide.getOrCreate("postgresql.port", PostgresServer::start);
    return "jdbc:postgresql://%s:%s/%s".formatted(HOST, port, database);
  }

  private static String start() {
    try {
      // It ends with this process by its own shutdown hook.
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setServerConfig("listen_addresses", HOST).start();
      return Integer.toString(server.getPort());
    } catch (IOException failure) {
      throw new UncheckedIOException("PostgreSQL does not start", failure);
    }
  }

  /**
   * An empty database with its two roles. Neither needs a password here.
   *
   * @param jdbcUrl address without user
   * @param owner role that owns the database and runs migrations
   * @param runtime role of the running service
   */
  public record Database(String jdbcUrl, String owner, String runtime) {

    /** A connection as the role that runs migrations; the caller closes it. */
    public Connection connectAsOwner() throws SQLException {
      return connect(jdbcUrl, owner);
    }

    /** A connection as the running service; the caller closes it. */
    public Connection connectAsRuntime() throws SQLException {
      return connect(jdbcUrl, runtime);
    }
  }
}
