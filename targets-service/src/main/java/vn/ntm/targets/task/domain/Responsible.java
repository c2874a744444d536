package vn.ntm.targets.task.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ntm.targets.locality.domain.LocalityAtDate;

/**
 * Who answers for a task that was not done in time: the agencies that lead it and help, those in
 * charge of its criterion, and the people's committees of its place and of those above it that are
 * below the province.
 *
 * @param localityId the place of a committee, null for others
 */
public record Responsible(Role role, String agency, UUID localityId) {

  private static final String COMMITTEE = "UBND ";
  private static final String PROVINCE = "PROVINCE";

  /** Why somebody answers. */
  public enum Role {
    LEAD,
    CO,
    CRITERION_OWNER,
    COMMITTEE_OF_PLACE
  }

  /**
   * All who answer, each once in a role.
   *
   * @param owners agencies in charge of the task's criterion in the place
   */
  public static List<Responsible> of(
      List<String> leads, List<String> coAgencies, List<String> owners, LocalityAtDate place) {
    Set<Responsible> all = new LinkedHashSet<>();
    leads.forEach(agency -> all.add(new Responsible(Role.LEAD, agency, null)));
    coAgencies.forEach(agency -> all.add(new Responsible(Role.CO, agency, null)));
    owners.forEach(agency -> all.add(new Responsible(Role.CRITERION_OWNER, agency, null)));
    if (!PROVINCE.equals(place.level())) {
      all.add(committee(place.name(), place.id()));
    }
    place.parents().stream()
        .filter(parent -> !PROVINCE.equals(parent.level()))
        .forEach(parent -> all.add(committee(parent.name(), parent.id())));
    return new ArrayList<>(all);
  }

  private static Responsible committee(String name, UUID id) {
    return new Responsible(
        Role.COMMITTEE_OF_PLACE,
        COMMITTEE + name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1),
        id);
  }
}
