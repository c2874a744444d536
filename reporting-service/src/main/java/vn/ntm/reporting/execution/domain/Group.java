package vn.ntm.reporting.execution.domain;

import java.util.Comparator;
import java.util.Set;
import java.util.UUID;

/**
 * What the figures of a row have in common; null where the row does not tell them apart.
 *
 * @param nature INVESTMENT, RECURRENT, or UNSPECIFIED for a declared line that does not say
 * @param localityId a direct child of the asked unit, or the unit itself for its own level
 */
public record Group(String capitalSource, String nature, String component, UUID localityId) {

  /** What all figures have in common: nothing. */
  public static final Group ALL = new Group(null, null, null, null);

  /** A stable order of the rows. */
  public static final Comparator<Group> ORDER =
      Comparator.comparing(Group::capitalSource, nullsFirst())
          .thenComparing(Group::nature, nullsFirst())
          .thenComparing(Group::component, nullsFirst())
          .thenComparing(group -> String.valueOf(group.localityId));

  /** The same group, told apart by these dimensions only. */
  public Group by(Set<Dimension> dimensions) {
    return new Group(
        dimensions.contains(Dimension.SOURCE) ? capitalSource : null,
        dimensions.contains(Dimension.NATURE) ? nature : null,
        dimensions.contains(Dimension.COMPONENT) ? component : null,
        dimensions.contains(Dimension.LOCALITY) ? localityId : null);
  }

  private static Comparator<String> nullsFirst() {
    return Comparator.nullsFirst(Comparator.naturalOrder());
  }
}
