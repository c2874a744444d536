package vn.ntm.reporting.database;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes a value of one row of an answer. */
public interface RowReader<T> {

  /** Reads the row at which the answer stands. */
  T read(ResultSet row) throws SQLException;
}
