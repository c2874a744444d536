package vn.ntm.funding.following;

import java.util.List;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;

/**
 * A page of a list that is reckoned anew for each request, by position. Who pages through it names
 * knownAt, so that the list stays the same.
 */
record Positions<T>(List<T> items, String next) {

  private static final int MAX_POSITION = 1_000_000;

  static <T> Positions<T> of(List<T> all, PageRequest request) {
    int from = Math.min(request.after(Positions::position).orElse(0), all.size());
    int to = Math.min(from + request.size(), all.size());
    // One more than the page, so that it knows whether something follows.
    List<T> rows = all.subList(from, Math.min(to + 1, all.size()));
    Page<T> page = Page.of(rows, request.size(), unused -> Integer.toString(to));
    return new Positions<>(page.items(), page.next());
  }

  private static int position(String text) {
    int position = Integer.parseInt(text);
    if (position < 0 || position > MAX_POSITION) {
      throw new IllegalArgumentException("no position of a list");
    }
    return position;
  }
}
