package vn.ntm.targets.plan.domain;

import java.time.LocalDate;
import vn.ntm.targets.locality.domain.Standard;

/**
 * A criteria set that the plan speaks of. The same code means another thing in another set:
 * criterion 4 of communes is electricity, criterion 4 of a village set may be its culture house.
 *
 * @param key names the set within the plan
 * @param level of the places it is for
 * @param standard null where the set is for no single standard
 * @param number of the decision on it, null where it is not printed
 * @param criteria how many criteria it has, null where the plan does not say
 * @param indicators how many indicators it has, null where the plan does not say
 */
public record CriteriaSetUse(
    String key,
    String level,
    Standard standard,
    String number,
    LocalDate issuedOn,
    Integer criteria,
    Integer indicators,
    String label) {}
