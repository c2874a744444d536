package vn.ntm.funding.normsplit.domain;

import java.util.List;

/** A criterion of the norms and the groups that it sorts places into. */
public record NormCriterion(String code, String label, List<NormGroup> groups) {

  /** The criterion, whose groups nobody changes any more. */
  public NormCriterion {
    groups = List.copyOf(groups);
  }
}
