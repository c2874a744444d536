package vn.ntm.targets.locality.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a new tree changes in the one before: which units go on, which end, which begin, and what
 * became of those that ended.
 *
 * @param continued the units that go on, by what names them in the new tree
 * @param ended the units that end the day before
 * @param established the units that begin
 * @param successions what became of the ended ones
 */
public record TreeChange(
    Map<UnitKey, KnownUnit> continued,
    List<KnownUnit> ended,
    List<UnitRow> established,
    List<Succession> successions) {

  public TreeChange {
    continued = Map.copyOf(continued);
    ended = List.copyOf(ended);
    established = List.copyOf(established);
    successions = List.copyOf(successions);
  }

  /**
   * Compares the trees by the table of successions.
   *
   * @param known the tree valid the day before; empty for the first tree
   * @param continuity what becomes of units that the table is silent on
   * @param problems takes what is broken; when there is any, the answer must not be carried out
   */
  public static TreeChange between(
      Collection<KnownUnit> known,
      UnitTree next,
      List<SuccessionRow> table,
      Continuity continuity,
      RowProblems problems) {
    Map<String, KnownUnit> knownByCode = new HashMap<>();
    known.forEach(unit -> knownByCode.put(unit.code(), unit));
    Successions successions = new Successions(knownByCode, next, table, problems);
    Map<UnitKey, KnownUnit> continued = successions.continued();
    if (continuity == Continuity.SAME_CODE) {
      successions.silentOn(known).stream()
          .filter(unit -> next.find(unit.key()).isPresent())
          .forEach(unit -> continued.putIfAbsent(unit.key(), unit));
    }
    return new TreeChange(
        continued,
        notIn(continued.values(), known),
        next.units().stream().filter(unit -> !continued.containsKey(unit.key())).toList(),
        successions.changes());
  }

  /** Units that end without a successor, as every district did on 30 June 2025. */
  public int endedWithoutSuccessor() {
    List<UnitKey> succeeded = successions.stream().map(Succession::predecessor).distinct().toList();
    return ended.size() - succeeded.size();
  }

  private static List<KnownUnit> notIn(
      Collection<KnownUnit> continued, Collection<KnownUnit> known) {
    List<KnownUnit> ended = new ArrayList<>(known);
    ended.removeAll(new java.util.HashSet<>(continued));
    return ended;
  }
}
