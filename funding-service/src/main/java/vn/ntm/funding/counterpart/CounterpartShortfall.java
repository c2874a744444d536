package vn.ntm.funding.counterpart;

import java.util.List;
import java.util.UUID;
import vn.ntm.money.Vnd;

/**
 * A counterpart rule that does not hold at a place.
 *
 * @param localityPath the place and its ancestors, root first
 * @param stage PLAN or ASSIGNED
 * @param subject code of the programme or component, id of the project, or tag
 */
public record CounterpartShortfall(
    UUID ruleId,
    List<UUID> localityPath,
    String stage,
    String subject,
    Vnd base,
    Vnd required,
    Vnd given,
    Vnd shortfall) {

  public CounterpartShortfall {
    localityPath = List.copyOf(localityPath);
  }
}
