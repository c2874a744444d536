package vn.ntm.targets.criteria.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * Who is in charge of an indicator in a place: the agencies named for the nearest place above it,
 * there those named for the indicator itself rather than for its whole criterion. Nobody may be: a
 * plan can leave a criterion without an owner.
 */
public final class OwnersOfIndicator {

  private OwnersOfIndicator() {}

  /**
   * The agencies in charge on a day, those that lead first.
   *
   * @param item number of an indicator or of a criterion
   * @param path the place and those above it, the highest first
   */
  public static List<CriterionOwner> of(
      Collection<CriterionOwner> owners, String item, List<UUID> path, LocalDate day) {
    String criterion = IndicatorCodes.criterionOf(item);
    for (int i = path.size() - 1; i >= 0; i--) {
      UUID place = path.get(i);
      List<CriterionOwner> inCharge =
          owners.stream()
              .filter(owner -> owner.localityId().equals(place) && owner.isInChargeOn(day))
              .toList();
      List<CriterionOwner> own = named(inCharge, item);
      List<CriterionOwner> found = own.isEmpty() ? named(inCharge, criterion) : own;
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private static List<CriterionOwner> named(List<CriterionOwner> owners, String item) {
    return owners.stream()
        .filter(owner -> owner.item().equals(item))
        .sorted(Comparator.comparing(CriterionOwner::role).thenComparing(CriterionOwner::agency))
        .toList();
  }
}
