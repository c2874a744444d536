package vn.ntm.targets;

import java.util.ArrayList;
import java.util.List;
import vn.ntm.web.problem.ProblemCode;
import vn.ntm.web.problem.ProblemException;

/** Collects what is wrong with the rows of a table. All of it is counted, the first are told. */
public final class TableRefusal {

  private static final int MAX_TOLD = 200;
  private static final int MAX_SHOWN = 120;

  private final List<Told> told = new ArrayList<>();
  private int count;

  /**
   * Adds what is wrong.
   *
   * @param row line of the file or row of the sheet; the header is 1
   * @param column null when the whole row is meant
   */
  public void add(long row, String column, ProblemCode code, Object... arguments) {
    count++;
    if (told.size() < MAX_TOLD) {
      told.add(new Told("/rows/" + row + (column == null ? "" : "/" + column), code, arguments));
    }
  }

  boolean isEmpty() {
    return count == 0;
  }

  /**
   * Lets a table pass with which nothing is wrong.
   *
   * @throws ProblemException 422 with the rows, columns and codes
   */
  public void throwIfAny() {
    if (count == 0) {
      return;
    }
    ProblemException refusal =
        new ProblemException(UnitTableProblem.TABLE_ROWS_REFUSED, Integer.toString(count))
            .fact("errorCount", count);
    told.forEach(wrong -> refusal.part(wrong.pointer(), wrong.code(), readable(wrong)));
    throw refusal;
  }

  /** What a file holds may be anything; a message shows short texts. */
  private static Object[] readable(Told wrong) {
    Object[] readable = new Object[wrong.arguments().length];
    for (int i = 0; i < readable.length; i++) {
      String text = String.valueOf(wrong.arguments()[i]).replaceAll("\\p{Cntrl}", "?");
      readable[i] = text.substring(0, Math.min(text.length(), MAX_SHOWN));
    }
    return readable;
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Told(String pointer, ProblemCode code, Object[] arguments) {}
}
