package vn.ntm.funding.counterpart;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.counterpart.domain.CounterpartIsEnough;
import vn.ntm.funding.counterpart.domain.CounterpartScope;
import vn.ntm.funding.counterpart.domain.MinimumRatio;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.LegalBasis;
import vn.ntm.funding.ledger.domain.Nature;
import vn.ntm.money.Vnd;

/**
 * A rule, held against the figures of one stage.
 *
 * @param programme whose rule it is
 * @param nature null when the rule is about both
 * @param subject what was added up: code of the programme or component, id of the project, or tag
 * @param stage where the figures come from
 * @param base money that must be matched
 * @param required the smallest counterpart that meets the ratio, in whole đồng
 * @param given what the payers add
 * @param shortfall 0 when the rule holds
 */
record CounterpartCheck(
    UUID ruleId,
    String programme,
    CounterpartScope scope,
    String subject,
    Nature nature,
    String baseSource,
    List<String> payerSources,
    int minRatioNumerator,
    int minRatioDenominator,
    boolean hard,
    LegalBasis legalBasis,
    Stage stage,
    Vnd base,
    Vnd required,
    Vnd given,
    Vnd shortfall,
    State state) {

  CounterpartCheck {
    payerSources = List.copyOf(payerSources);
  }

  static CounterpartCheck of(Figures figures) {
    MinimumRatio ratio =
        new MinimumRatio(figures.minRatioNumerator(), figures.minRatioDenominator());
    Optional<BrokenRule> broken = CounterpartIsEnough.check(figures.base(), figures.given(), ratio);
    return new CounterpartCheck(
        figures.ruleId(),
        figures.programme(),
        figures.scope(),
        figures.subject(),
        figures.nature(),
        figures.baseSource(),
        figures.payerSources(),
        figures.minRatioNumerator(),
        figures.minRatioDenominator(),
        figures.hard(),
        figures.legalBasis(),
        figures.stage(),
        figures.base(),
        ratio.required(figures.base()),
        figures.given(),
        Vnd.of(broken.map(rule -> rule.facts().get("shortfall")).orElse(0L)),
        broken.isPresent() ? State.SHORTFALL : State.HOLDS);
  }

  Optional<BrokenRule> broken() {
    return CounterpartIsEnough.check(
        base, given, new MinimumRatio(minRatioNumerator, minRatioDenominator));
  }

  /** Where figures come from. */
  enum Stage {
    /** The newest funding plan of the place, and approved commitments to tagged works. */
    PLAN,
    /** What budget accounts have received, and confirmed contributions. */
    ASSIGNED
  }

  /** What came out. */
  enum State {
    HOLDS,
    SHORTFALL
  }

  /** The two sums of a rule, before they are compared. */
  record Figures(
      UUID ruleId,
      String programme,
      CounterpartScope scope,
      String subject,
      Nature nature,
      String baseSource,
      List<String> payerSources,
      int minRatioNumerator,
      int minRatioDenominator,
      boolean hard,
      LegalBasis legalBasis,
      Stage stage,
      Vnd base,
      Vnd given) {

    Figures {
      payerSources = List.copyOf(payerSources);
    }
  }
}
