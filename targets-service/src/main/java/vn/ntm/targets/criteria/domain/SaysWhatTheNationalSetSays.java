package vn.ntm.targets.criteria.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A set that says nothing of whether a criterion is key for revocation, or of what an indicator
 * measures, means what the national set in force on its first day says of the criterion with the
 * same number and name: a province that sets its own levels does not repeat the rest. The number
 * alone says nothing, since it stands for something else in another set.
 */
public final class SaysWhatTheNationalSetSays {

  private SaysWhatTheNationalSetSays() {}

  /** The draft with what it leaves to the national set. */
  public static CriteriaSetDraft of(CriteriaSetDraft draft, CriteriaSetDefinition national) {
    return draft.with(
        draft.criteria().stream()
            .map(
                own ->
                    national
                        .criterion(own.code())
                        .filter(theirs -> folded(theirs.name()).equals(folded(own.name())))
                        .map(theirs -> of(own, theirs))
                        .orElse(own))
            .toList());
  }

  private static CriterionDefinition of(CriterionDefinition own, CriterionDefinition theirs) {
    boolean silent = own.revocationKey() == null;
    List<IndicatorDefinition> indicators =
        own.indicators().stream().map(one -> of(one, theirs)).toList();
    return new CriterionDefinition(
        own.code(),
        own.name(),
        own.group(),
        own.complete(),
        silent ? theirs.revocationKey() : own.revocationKey(),
        silent ? theirs.keyProvenance() : own.keyProvenance(),
        indicators);
  }

  /** Only a number is measured: one that is met or not measures nothing that a plan can name. */
  private static IndicatorDefinition of(IndicatorDefinition own, CriterionDefinition theirs) {
    if (own.measure() != null || own.kind() != IndicatorKind.QUANTITY) {
      return own;
    }
    return theirs.indicators().stream()
        .filter(one -> one.code().equals(own.code()) && one.measure() != null)
        .findFirst()
        .map(one -> own.measuring(one.measure()))
        .orElse(own);
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
  }
}
