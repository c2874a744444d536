package vn.ntm.targets.recognitioncase.domain;

import java.util.Map;
import vn.ntm.targets.locality.domain.Standard;

/**
 * The communes of a district or province, and how many of them are recognised; its townships apart.
 * Wards do not count.
 *
 * @param recognised for each standard of communes those that hold it or a higher one
 * @param townships its townships
 * @param civilised those of them that are civilised urban areas
 */
public record CommunesBelow(
    int communes, Map<Standard, Integer> recognised, int townships, int civilised) {

  /** Of a locality without communes. */
  public static final CommunesBelow NONE = new CommunesBelow(0, Map.of(), 0, 0);

  public CommunesBelow {
    recognised = Map.copyOf(recognised);
  }

  /** How many communes hold a standard or a higher one. */
  int recognised(Standard standard) {
    return recognised.getOrDefault(standard, 0);
  }
}
