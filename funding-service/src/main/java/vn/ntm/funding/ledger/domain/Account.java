package vn.ntm.funding.ledger.domain;

import java.util.List;
import java.util.UUID;

/**
 * One purse: holder x programme x component x capital source x nature x budget year x plan.
 *
 * @param localityId the holder itself, or the place of the holding project
 * @param localityPath the locality and its ancestors when the account was opened, root first
 * @param parentAccountId where its budget comes from; null at the top of the tree
 */
public record Account(
    UUID id,
    HolderKind holderKind,
    UUID holderId,
    UUID localityId,
    List<UUID> localityPath,
    UUID parentAccountId,
    String programme,
    String component,
    String capitalSource,
    Nature nature,
    int budgetYear,
    PlanKind plan) {

  public Account {
    localityPath = List.copyOf(localityPath);
  }

  /** Whose money of what kind it holds. */
  public Purse purse() {
    return new Purse(
        holderKind, holderId, programme, component, capitalSource, nature, budgetYear, plan);
  }
}
