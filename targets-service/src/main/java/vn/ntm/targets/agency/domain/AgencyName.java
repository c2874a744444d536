package vn.ntm.targets.agency.domain;

import java.time.LocalDate;
import java.util.UUID;
import vn.ntm.targets.locality.domain.NameKey;

/**
 * A name by which documents of a place, or of one below it, call an agency.
 *
 * @param localityId the place; a district's document may name an agency of its province
 * @param name as it is printed
 * @param agency its code, as in the accounts of its people
 * @param validFrom the first day on which the name means this agency
 * @param validTo the last one, null while it goes on
 */
public record AgencyName(
    UUID id, UUID localityId, String name, String agency, LocalDate validFrom, LocalDate validTo) {

  /** Whether the name is the same but for letter case, spaces and where the tone mark stands. */
  public boolean isCalled(String printed) {
    return NameKey.match(name).equals(NameKey.match(printed));
  }

  /** Whether it is the same name of the same place on one of the same days. */
  public boolean overlaps(AgencyName other) {
    return localityId.equals(other.localityId)
        && isCalled(other.name)
        && !startsAfter(other.validTo)
        && !other.startsAfter(validTo);
  }

  private boolean startsAfter(LocalDate lastDay) {
    return lastDay != null && validFrom.isAfter(lastDay);
  }
}
