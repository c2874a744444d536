package vn.ntm.funding.ledger.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.ntm.money.Vnd;

/**
 * A rule that a request would break.
 *
 * @param code the rule's stable code, listed in docs/errors
 * @param pointer the place in the request, empty when it is the request as a whole
 * @param arguments values for the text
 * @param facts numbers for machines, e.g. the shortfall in đồng
 */
public record BrokenRule(
    String code, String pointer, List<Object> arguments, Map<String, Long> facts) {

  /** A rule with values for its text. */
  public static BrokenRule of(String code, String pointer, Object... arguments) {
    return new BrokenRule(code, pointer, List.of(arguments), Map.of());
  }

  /** The same rule, broken by another place in the request. */
  public BrokenRule at(String place) {
    return new BrokenRule(code, place, arguments, facts);
  }

  /** The same rule with one more number for machines. */
  public BrokenRule with(String fact, long value) {
    Map<String, Long> more = new LinkedHashMap<>(facts);
    more.put(fact, value);
    return new BrokenRule(code, pointer, arguments, more);
  }

  /** An amount that is more than there is. */
  public static BrokenRule shortfall(String code, Vnd wanted, Vnd available) {
    return new BrokenRule(
        code,
        "/amount",
        List.of(wanted.toVietnamese(), available.toVietnamese()),
        Map.of(
            "shortfall", wanted.minus(available).dong(),
            "available", available.dong()));
  }
}
