package vn.ntm.web.paging;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.function.Function;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** The paging parameters of a list; used as a bean parameter. */
public class PageRequest {

  /** Items of a page when the caller does not say. */
  public static final int DEFAULT_LIMIT = 50;

  /** Most items of a page. */
  public static final int MAX_LIMIT = 1000;

  @QueryParam("limit")
  String limit;

  @QueryParam("cursor")
  String cursor;

  /**
   * How many items to answer, 1 to 1,000.
   *
   * @throws ProblemException 400 for anything else
   */
  public int size() {
    return size(limit);
  }

  /**
   * How many items a text asks for, 1 to 1,000.
   *
   * @param limit null when the caller does not say
   * @throws ProblemException 400 for anything else
   */
  public static int size(String limit) {
    if (limit == null) {
      return DEFAULT_LIMIT;
    }
    if (!limit.matches("[1-9]\\d{0,3}") || Integer.parseInt(limit) > MAX_LIMIT) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "limit", limit);
    }
    return Integer.parseInt(limit);
  }

  /**
   * The position after which to go on; empty text at the start.
   *
   * @throws ProblemException 400 when it is not a cursor of ours
   */
  public String after() {
    if (cursor == null) {
      return "";
    }
    String key = Cursor.decode(cursor);
    if (key == null) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "cursor", cursor);
    }
    return key;
  }

  /**
   * The position after which to go on, read as the key of this list; empty at the start.
   *
   * @param key reads a key; throws IllegalArgumentException for what is none
   * @throws ProblemException 400 when the cursor is not one of this list
   */
  public <T> Optional<T> after(Function<String, T> key) {
    if (cursor == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(key.apply(after()));
    } catch (IllegalArgumentException e) {
      throw new ProblemException(WebProblem.INVALID_PARAMETER, "cursor", cursor);
    }
  }
}
