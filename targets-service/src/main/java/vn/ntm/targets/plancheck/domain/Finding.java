package vn.ntm.targets.plancheck.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a rule found. The plan itself is never changed by it.
 *
 * @param spot where to look first
 * @param printed what the plan says, null where it says nothing
 * @param computed what follows from the rest of the plan, null where nothing follows
 * @param others the other places of the plan that take part in the contradiction
 * @param suggestions units that may be meant, the nearest first; only for names
 * @param arguments what the sentence of this kind is filled in with
 */
public record Finding(
    FindingKind kind,
    Spot spot,
    String printed,
    String computed,
    List<Spot> others,
    List<KnownPlace> suggestions,
    List<Object> arguments) {

  public Finding {
    others = List.copyOf(others);
    suggestions = List.copyOf(suggestions);
    arguments = List.copyOf(arguments);
  }

  public CheckRule rule() {
    return kind.rule();
  }

  public Severity severity() {
    return kind.severity();
  }

  /** Every place that takes part, the first one first. */
  public List<String> pointers() {
    return Stream.concat(Stream.of(spot), others.stream()).map(Spot::pointer).distinct().toList();
  }

  Finding printed(String text) {
    return new Finding(kind, spot, text, computed, others, suggestions, arguments);
  }

  Finding computed(String text) {
    return new Finding(kind, spot, printed, text, others, suggestions, arguments);
  }

  Finding with(List<Spot> spots) {
    return new Finding(kind, spot, printed, computed, spots, suggestions, arguments);
  }

  Finding suggesting(List<KnownPlace> places) {
    return new Finding(kind, spot, printed, computed, others, places, arguments);
  }

  /** What a plan leaves out is a dash in the sentence. */
  Finding saying(Object... values) {
    List<Object> said =
        Arrays.stream(values).map(value -> Objects.requireNonNullElse(value, "–")).toList();
    return new Finding(kind, spot, printed, computed, others, suggestions, said);
  }
}
