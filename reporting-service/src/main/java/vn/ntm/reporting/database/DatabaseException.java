package vn.ntm.reporting.database;

import java.sql.SQLException;

/** A statement failed; the running transaction cannot go on. */
public class DatabaseException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String DATA_EXCEPTION = "22";
  private static final String BROKEN_CONSTRAINT = "23";

  DatabaseException(SQLException cause) {
    super(cause);
  }

  /** Whether the values were at fault, so that repeating the statement would fail again. */
  public boolean refusesTheValues() {
    String state = ((SQLException) getCause()).getSQLState();
    return state != null
        && (state.startsWith(DATA_EXCEPTION) || state.startsWith(BROKEN_CONSTRAINT));
  }
}
