package vn.ntm.targets.plan.domain;

/**
 * What a plan says of a place. Two mentions that say the same are about the same place.
 *
 * @param level null where neither the mention nor its list tells it
 */
public record PlaceKey(
    String code, String name, String level, String parentCode, String parentName) {

  /**
   * The key of a mention.
   *
   * @param level of the list it stands in, for mentions that tell none
   */
  public static PlaceKey of(PlanDocument.ListedLocality listed, String level) {
    return new PlaceKey(
        listed.code(),
        listed.name(),
        listed.level() == null ? level : listed.level(),
        listed.parentCode(),
        listed.parentName());
  }
}
