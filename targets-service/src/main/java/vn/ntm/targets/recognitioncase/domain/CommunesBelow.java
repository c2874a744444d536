package vn.ntm.targets.recognitioncase.domain;

import vn.ntm.targets.locality.domain.Standard;

/**
 * The communes of a district, and how many of them are recognised; its townships apart. Wards do
 * not count.
 *
 * @param reached those with the standard of new rural areas, or a higher one
 * @param advanced those with the advanced standard, or a higher one
 * @param townships the townships of the district
 * @param civilised those of them that are civilised urban areas
 */
public record CommunesBelow(int communes, int reached, int advanced, int townships, int civilised) {

  /** Of a locality without communes. */
  public static final CommunesBelow NONE = new CommunesBelow(0, 0, 0, 0, 0);

  /** Whether a recognition for this standard makes a commune an advanced one. */
  public static boolean isAdvanced(Standard standard) {
    return standard == Standard.ADVANCED || standard == Standard.MODEL;
  }
}
