package vn.ntm.targets.locality.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table of successions, resolved against the trees on both sides. */
final class Successions {

  private final Map<String, KnownUnit> known;
  private final UnitTree next;
  private final RowProblems problems;
  private final List<Resolved> resolved = new ArrayList<>();
  private final Map<String, Integer> rowsOfOld = new HashMap<>();
  private final Map<String, Integer> rowsOfNew = new HashMap<>();

  Successions(
      Map<String, KnownUnit> known,
      UnitTree next,
      List<SuccessionRow> table,
      RowProblems problems) {
    this.known = known;
    this.next = next;
    this.problems = problems;
    Set<List<String>> pairs = new HashSet<>();
    for (SuccessionRow row : table) {
      if (pairs.add(List.of(row.oldCode(), row.newCode()))) {
        resolve(row);
      } else {
        problems.add(RowProblem.of(row, null, RowRule.ROW_SUCCESSION_DUPLICATE));
      }
    }
  }

  /** The units that go on. Such a unit has no other successor, and no other predecessor. */
  Map<UnitKey, KnownUnit> continued() {
    Map<UnitKey, KnownUnit> continued = new HashMap<>();
    for (Resolved succession : resolved) {
      if (succession.row.relation().continues() && mayContinue(succession)) {
        continued.put(succession.to.key(), succession.from);
      }
    }
    return continued;
  }

  /** The units that no row speaks of. */
  List<KnownUnit> silentOn(Collection<KnownUnit> units) {
    return units.stream().filter(unit -> !rowsOfOld.containsKey(unit.code())).toList();
  }

  List<Succession> changes() {
    return resolved.stream()
        .filter(succession -> !succession.row.relation().continues())
        .map(
            succession ->
                new Succession(
                    succession.from.key(),
                    succession.to.key(),
                    succession.row.relation(),
                    typeOf(succession)))
        .toList();
  }

  private void resolve(SuccessionRow row) {
    KnownUnit from = known.get(row.oldCode());
    Optional<UnitRow> to = next.findByCode(row.newCode());
    if (from == null) {
      problems.add(RowProblem.of(row, "oldCode", RowRule.ROW_OLD_CODE_UNKNOWN, row.oldCode()));
    }
    if (to.isEmpty()) {
      problems.add(RowProblem.of(row, "newCode", RowRule.ROW_NEW_CODE_UNKNOWN, row.newCode()));
    }
    if (from == null || to.isEmpty()) {
      return;
    }
    requireSameName(row, "oldName", row.oldName(), from.name());
    requireSameName(row, "newName", row.newName(), to.get().name());
    rowsOfOld.merge(row.oldCode(), 1, Integer::sum);
    rowsOfNew.merge(row.newCode(), 1, Integer::sum);
    resolved.add(new Resolved(row, from, to.get()));
  }

  private void requireSameName(SuccessionRow row, String column, String said, String known) {
    if (said != null && !NameKey.match(said).equals(NameKey.match(known))) {
      problems.add(RowProblem.of(row, column, RowRule.ROW_NAME_DIFFERS, said, known));
    }
  }

  private boolean mayContinue(Resolved succession) {
    SuccessionRow row = succession.row;
    if (!succession.from.level().equals(succession.to.level())) {
      problems.add(
          RowProblem.of(row, "relation", RowRule.ROW_CONTINUATION_LEVEL, row.relation().text()));
      return false;
    }
    if (rowsOfOld.get(row.oldCode()) > 1 || rowsOfNew.get(row.newCode()) > 1) {
      problems.add(
          RowProblem.of(
              row, "relation", RowRule.ROW_CONTINUATION_NOT_ALONE, row.relation().text()));
      return false;
    }
    return true;
  }

  private Succession.Type typeOf(Resolved succession) {
    if (succession.row.relation().isPartial()) {
      return Succession.Type.SPLIT;
    }
    if (rowsOfNew.get(succession.row.newCode()) > 1) {
      return Succession.Type.MERGE;
    }
    boolean sameLevel = succession.from.level().equals(succession.to.level());
    String kind = next.kindOf(succession.to).map(Kind::code).orElse("");
    return sameLevel && kind.equals(succession.from.kind())
        ? Succession.Type.RENAME
        : Succession.Type.RETYPE;
  }

  private record Resolved(SuccessionRow row, KnownUnit from, UnitRow to) {}
}
