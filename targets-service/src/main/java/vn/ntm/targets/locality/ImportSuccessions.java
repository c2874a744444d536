package vn.ntm.targets.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.files.table.TableFile;
import vn.ntm.targets.TableRefusal;
import vn.ntm.targets.UnitTable;
import vn.ntm.targets.UnitTableProblem;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.Relation;
import vn.ntm.targets.locality.domain.Succession;
import vn.ntm.targets.locality.domain.UnitEffects;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.problem.ProblemException;

/**
 * Takes over what became of units that ended between two lists, from a table that tells it only in
 * terms of a later tree.
 */
@ApplicationScoped
class ImportSuccessions {

  private static final int MAX_ROWS = 20_000;
  private static final List<String> COLUMNS = List.of("oldCode", "newCode", "relation");

  private final LocalitySearch search;
  private final LocalityRepository localities;
  private final RecordUnits units;
  private final CurrentCaller caller;

  ImportSuccessions(
      LocalitySearch search,
      LocalityRepository localities,
      RecordUnits units,
      CurrentCaller caller) {
    this.search = search;
    this.localities = localities;
    this.units = units;
    this.caller = caller;
  }

  /**
   * Records the successions, all or none.
   *
   * @param oldDay the day on which the old codes are meant
   * @param newDay the day on which the new codes are meant, from which on the successors are told
   * @throws ProblemException 422 with the rows that are wrong
   */
  @Transactional
  Taken take(TableFile file, LocalDate oldDay, LocalDate newDay, String source) {
    units.lock();
    TableRefusal refusal = new TableRefusal();
    List<UnitTable.Row> rows = UnitTable.read(file, COLUMNS, MAX_ROWS, refusal);
    List<UnitEffects.Became> successions = new Reading(rows, oldDay, newDay, refusal).successions();
    refusal.throwIfAny();
    units.carryOutList(
        "SUCCESSION_TABLE",
        source,
        List.of(),
        caller.get(),
        new UnitEffects(
            newDay, List.of(), List.of(), List.of(), List.of(), List.of(), successions));
    return new Taken(
        successions.size(),
        (int) successions.stream().map(UnitEffects.Became::predecessor).distinct().count());
  }

  /** How many rows were taken over, and how many units they are about. */
  record Taken(int successions, int predecessors) {}

  /** One table. */
  private final class Reading {

    private final List<UnitTable.Row> rows;
    private final LocalDate newDay;
    private final TableRefusal refusal;
    private final Map<String, LocalityAtDate> before;
    private final Map<String, LocalityAtDate> after;
    private final Set<List<String>> seen = new HashSet<>();
    private final Set<UUID> succeeded;

    Reading(List<UnitTable.Row> rows, LocalDate oldDay, LocalDate newDay, TableRefusal refusal) {
      this.rows = rows;
      this.newDay = newDay;
      this.refusal = refusal;
      this.before = search.byCodes(codes("oldCode"), oldDay);
      this.after = search.byCodes(codes("newCode"), newDay);
      this.succeeded =
          localities.withSuccessors(before.values().stream().map(LocalityAtDate::id).toList());
    }

    List<UnitEffects.Became> successions() {
      List<UnitEffects.Became> successions = new ArrayList<>();
      rows.forEach(row -> read(row).ifPresent(successions::add));
      return successions;
    }

    private Set<String> codes(String column) {
      return rows.stream()
          .map(row -> row.get(column))
          .filter(code -> !code.isEmpty())
          .collect(Collectors.toSet());
    }

    private Optional<UnitEffects.Became> read(UnitTable.Row row) {
      LocalityAtDate from = before.get(row.get("oldCode"));
      LocalityAtDate to = after.get(row.get("newCode"));
      Optional<Relation> relation =
          Relation.of(row.get("relation")).filter(known -> !known.continues());
      require(row, "oldCode", from != null, UnitTableProblem.TABLE_UNIT_UNKNOWN);
      require(row, "newCode", to != null, UnitTableProblem.TABLE_UNIT_UNKNOWN);
      require(row, "relation", relation.isPresent(), UnitTableProblem.TABLE_VALUE);
      if (from == null || to == null || relation.isEmpty()) {
        return Optional.empty();
      }
      boolean ended = from.validTo() != null && from.validTo().isBefore(newDay);
      require(row, "oldCode", ended, UnitTableProblem.SUCCESSION_NOT_ENDED);
      boolean fresh =
          seen.add(List.of(row.get("oldCode"), row.get("newCode")))
              && !succeeded.contains(from.id());
      require(row, "oldCode", fresh, UnitTableProblem.SUCCESSION_KNOWN);
      Succession.Type type =
          relation.get() == Relation.WHOLE ? Succession.Type.MERGE : Succession.Type.SPLIT;
      return Optional.of(new UnitEffects.Became(from.id(), to.id(), relation.get(), type));
    }

    private void require(
        UnitTable.Row row, String column, boolean holds, UnitTableProblem otherwise) {
      if (!holds) {
        refusal.add(row.row(), column, otherwise, row.get(column));
      }
    }
  }
}
