package vn.ntm.targets.village;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.files.table.TableFile;
import vn.ntm.targets.TableRefusal;
import vn.ntm.targets.UnitTable;
import vn.ntm.targets.UnitTableProblem;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.RecordUnits;
import vn.ntm.targets.locality.UnitHistory;
import vn.ntm.targets.locality.domain.Kind;
import vn.ntm.targets.locality.domain.LevelRule;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.locality.domain.NameKey;
import vn.ntm.targets.locality.domain.UnitEffects;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/** Takes a list of villages over: all rows are checked, and all villages begin or none. */
@ApplicationScoped
class ImportVillages {

  private static final int MAX_ROWS = 5_000;
  private static final int MAX_NAME = 100;
  private static final String LEVEL = "VILLAGE";
  private static final List<String> COLUMNS = List.of("communeCode", "name", "kind");

  private final LocalitySearch search;
  private final UnitHistory history;
  private final RecordUnits units;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;

  ImportVillages(
      LocalitySearch search,
      UnitHistory history,
      RecordUnits units,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids) {
    this.search = search;
    this.history = history;
    this.units = units;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
  }

  /**
   * Establishes the villages of the file.
   *
   * @param validFrom the day on which the codes are meant and from which on the villages are known
   * @param source where the list is from
   * @throws ProblemException 422 with the rows that are wrong
   */
  @Transactional
  Taken take(TableFile file, LocalDate validFrom, String source) {
    units.lock();
    TableRefusal refusal = new TableRefusal();
    List<UnitTable.Row> rows = UnitTable.read(file, COLUMNS, MAX_ROWS, refusal);
    Reading reading = new Reading(validFrom, communes(rows, validFrom), refusal);
    List<UnitEffects.Established> villages = new ArrayList<>();
    rows.forEach(row -> reading.village(row).ifPresent(villages::add));
    refusal.throwIfAny();
    units.carryOutList(
        "VILLAGE_LIST",
        source,
        reading.paths,
        caller.get(),
        UnitEffects.establishing(validFrom, villages));
    return new Taken(villages.size(), reading.known.size());
  }

  /** Answers what {@link #take} would, and keeps nothing. */
  @Transactional
  Taken check(TableFile file, LocalDate validFrom, String source) {
    Taken taken = take(file, validFrom, source);
    QuarkusTransaction.setRollbackOnly();
    return taken;
  }

  /** The communes of the caller's subtree; to the caller there are no others. */
  private Map<String, LocalityAtDate> communes(List<UnitTable.Row> rows, LocalDate day) {
    Set<String> codes =
        rows.stream()
            .map(row -> row.get("communeCode"))
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());
    Map<String, LocalityAtDate> communes = new HashMap<>(search.byCodes(codes, day));
    communes.values().removeIf(commune -> !scope.roots().contain(commune.path()));
    return communes;
  }

  /** How many villages began, and in how many communes. */
  record Taken(int villages, int communes) {}

  /** One file. */
  private final class Reading {

    private final LocalDate day;
    private final Map<String, LocalityAtDate> communes;
    private final TableRefusal refusal;
    private final List<Kind> kinds;
    private final Map<UUID, Set<String>> known = new HashMap<>();
    private final Set<UUID> paths = new HashSet<>();

    Reading(LocalDate day, Map<String, LocalityAtDate> communes, TableRefusal refusal) {
      this.day = day;
      this.communes = communes;
      this.refusal = refusal;
      this.kinds =
          history.levelsOn(day).stream()
              .filter(level -> level.level().equals(LEVEL))
              .findFirst()
              .map(LevelRule::kinds)
              .orElse(List.of());
    }

    Optional<UnitEffects.Established> village(UnitTable.Row row) {
      LocalityAtDate commune = communes.get(row.get("communeCode"));
      Optional<Kind> kind =
          kinds.stream()
              .filter(known -> known.word().equals(row.get("kind").toLowerCase(Locale.ROOT)))
              .findFirst();
      if (commune == null) {
        refusal.add(
            row.row(), "communeCode", UnitTableProblem.TABLE_UNIT_UNKNOWN, row.get("communeCode"));
      } else if (!commune.level().equals("COMMUNE")) {
        refusal.add(row.row(), "communeCode", VillageProblem.VILLAGE_COMMUNE_LEVEL, commune.name());
      }
      if (kind.isEmpty()) {
        refusal.add(row.row(), "kind", VillageProblem.VILLAGE_KIND_UNKNOWN, row.get("kind"));
      }
      String name = row.get("name");
      boolean clean =
          !name.isEmpty()
              && name.length() <= MAX_NAME
              && Normalizer.isNormalized(name, Normalizer.Form.NFC)
              && !name.contains("  ");
      if (!clean) {
        refusal.add(row.row(), "name", VillageProblem.VILLAGE_NAME_FORM, name);
      }
      return commune == null || kind.isEmpty() || !clean
          ? Optional.empty()
          : village(row, commune, kind.get());
    }

    private Optional<UnitEffects.Established> village(
        UnitTable.Row row, LocalityAtDate commune, Kind kind) {
      String name = withKind(row.get("name"), kind);
      if (!namesIn(commune).add(NameKey.match(name))) {
        refusal.add(row.row(), "name", VillageProblem.VILLAGE_KNOWN, name, commune.fullName());
        return Optional.empty();
      }
      paths.addAll(commune.path());
      return Optional.of(
          new UnitEffects.Established(
              ids.next(), LEVEL, null, null, kind.code(), name, commune.id(), null));
    }

    private Set<String> namesIn(LocalityAtDate commune) {
      return known.computeIfAbsent(
          commune.id(),
          id ->
              search.below(id, LEVEL, day).stream()
                  .map(village -> NameKey.match(village.name()))
                  .collect(Collectors.toCollection(HashSet::new)));
    }

    /** Lists write "Ấp Chợ" or, beside a column of kinds, "Chợ". */
    private static String withKind(String name, Kind kind) {
      String word = kind.word();
      return NameKey.match(name).startsWith(NameKey.match(word) + " ")
          ? name
          : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) + " " + name;
    }
  }
}
