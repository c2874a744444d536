package vn.ntm.targets.criteria.domain;

import java.util.function.Consumer;

/** What every set must keep. */
interface SetRule {

  /** Tells everything in the set that breaks the rule. */
  void check(CriteriaSetDraft set, Consumer<BrokenSetRule> broken);
}
