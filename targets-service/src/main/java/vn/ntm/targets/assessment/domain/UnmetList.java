package vn.ntm.targets.assessment.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionDefinition;
import vn.ntm.targets.criteria.domain.IndicatorCodes;

/**
 * A list of what a place does not meet, as documents print it: codes of criteria ("2, 6, 17") or of
 * indicators ("13.1; 17.2;"), with commas or semicolons, and sometimes one more at the end.
 *
 * @param codes each once, in the order printed
 * @param unknown parts of the text that are no code of the set
 */
public record UnmetList(List<String> codes, List<String> unknown) {

  public UnmetList {
    codes = List.copyOf(codes);
    unknown = List.copyOf(unknown);
  }

  /** Reads a printed list; null and empty texts list nothing. */
  public static UnmetList read(String printed, CriteriaSetDefinition set) {
    Set<String> codes = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String part : printed == null ? new String[0] : printed.split("[;,]", -1)) {
      String code = part.strip();
      if (isKnown(code, set)) {
        codes.add(code);
      } else if (!code.isEmpty()) {
        unknown.add(code);
      }
    }
    return new UnmetList(List.copyOf(codes), unknown);
  }

  /** The criteria that codes of criteria or indicators lie in, each once. */
  public static Set<String> criteriaOf(List<String> codes) {
    Set<String> criteria = new LinkedHashSet<>();
    codes.forEach(code -> criteria.add(IndicatorCodes.criterionOf(code)));
    return criteria;
  }

  /** An indicator of a criterion that is not in hand as a whole cannot be called unknown. */
  private static boolean isKnown(String code, CriteriaSetDefinition set) {
    if (!IndicatorCodes.isIndicator(code)) {
      return false;
    }
    return set.criterion(code).isPresent()
        || set.indicator(code).isPresent()
        || set.criterion(IndicatorCodes.criterionOf(code))
            .filter(criterion -> !criterion.complete())
            .isPresent();
  }

  /** Whether a list names the criterion as a whole, not one of its indicators. */
  static boolean namesWhole(List<String> codes, CriterionDefinition criterion) {
    return codes.contains(criterion.code())
        && criterion.indicators().stream().noneMatch(one -> one.code().equals(criterion.code()));
  }
}
