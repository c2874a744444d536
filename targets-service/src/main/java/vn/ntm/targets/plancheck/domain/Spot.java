package vn.ntm.targets.plancheck.domain;

/**
 * A place in a plan.
 *
 * @param pointer JSON pointer into the document (RFC 6901)
 * @param section the section as printed, null where the document gives none
 */
public record Spot(String pointer, String section) {

  /** A member of what stands here, in the same section. */
  public Spot at(String member) {
    return new Spot(pointer + "/" + member, section);
  }

  /** The element of this number, counted from 0. */
  public Spot at(int index) {
    return at(Integer.toString(index));
  }
}
