package vn.ntm.targets.plancheck.domain;

import java.util.ArrayList;
import java.util.List;

/** Parts of sentences that are made of pieces which each language writes in its own way. */
final class Phrases {

  private Phrases() {}

  static List<Object> of(Object... pieces) {
    return List.of(pieces);
  }

  static List<Object> joined(String between, List<?> pieces) {
    List<Object> joined = new ArrayList<>();
    for (Object piece : pieces) {
      if (!joined.isEmpty()) {
        joined.add(between);
      }
      joined.add(piece);
    }
    return List.copyOf(joined);
  }
}
