package vn.ntm.targets.recognitioncase.domain;

import vn.ntm.targets.locality.domain.Standard;

/**
 * The communes of a district, and how many of them are recognised. Wards and townships do not
 * count.
 *
 * @param reached those with the standard of new rural areas, or a higher one
 * @param advanced those with the advanced standard, or a higher one
 */
public record CommunesBelow(int communes, int reached, int advanced) {

  /** Of a locality without communes. */
  public static final CommunesBelow NONE = new CommunesBelow(0, 0, 0);

  /** Whether a recognition for this standard makes a commune an advanced one. */
  public static boolean isAdvanced(Standard standard) {
    return standard == Standard.ADVANCED || standard == Standard.MODEL;
  }
}
