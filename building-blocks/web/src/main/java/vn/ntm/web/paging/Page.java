package vn.ntm.web.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list in a stable order.
 *
 * @param items at most the limit asked for
 * @param next cursor of the following page, null on the last
 */
public record Page<T>(List<T> items, String next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page of rows of which one more than the limit was read.
   *
   * @param rows at most {@code limit + 1} rows in order
   * @param key the position of a row in the order
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> key) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, Cursor.encode(key.apply(items.get(limit - 1))));
  }

  /** The same page with each item shown otherwise. */
  public <R> Page<R> map(Function<? super T, ? extends R> view) {
    return new Page<>(items.stream().<R>map(view).toList(), next);
  }
}
