package vn.ntm.targets.locality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.targets.locality.domain.UnitEffects;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.ids.Ids;

/** Carries out what an act does to units, and tells other services. The act must be recorded. */
@ApplicationScoped
public class RecordUnits {

  private static final String VILLAGE = "VILLAGE";

  private final DataSource dataSource;
  private final LocalityImportRepository imports;
  private final LocalityRepository localities;
  private final VillagesOfEndedCommunes villages;
  private final AnnounceUnits announce;
  private final Ids ids;
  private final Clock clock;

  RecordUnits(
      DataSource dataSource,
      LocalityImportRepository imports,
      LocalityRepository localities,
      VillagesOfEndedCommunes villages,
      AnnounceUnits announce,
      Ids ids,
      Clock clock) {
    this.dataSource = dataSource;
    this.imports = imports;
    this.localities = localities;
    this.villages = villages;
    this.announce = announce;
    this.ids = ids;
    this.clock = clock;
  }

  /** Waits until no tree is imported and no other act carried out; held until the end. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void lock() {
    imports.lock();
  }

  /**
   * Records a list that was taken over from a file, and carries out what it says.
   *
   * @param type VILLAGE_LIST or SUCCESSION_TABLE
   * @param source where it is from
   * @param concerned the units it is about and those above them
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void carryOutList(
      String type, String source, Collection<UUID> concerned, Caller who, UnitEffects effects) {
    UUID actId = ids.next();
    String sql =
        "INSERT INTO locality_act (id, type, effective_date, source, document, locality_paths,"
            + " state, proposed_by, proposed_person, proposed_at)"
            + " VALUES (?, ?, ?, ?, '{}', ?, 'IMPORTED', ?, ?, ?)";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(sql)) {
      insert.setObject(1, actId);
      insert.setString(2, type);
      insert.setObject(3, effects.day());
      insert.setString(4, source);
      insert.setArray(5, connection.createArrayOf("uuid", concerned.toArray()));
      insert.setString(6, who.account());
      insert.setString(7, who.person());
      insert.setObject(8, OffsetDateTime.now(clock));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The list could not be recorded", e);
    }
    carryOut(actId, source, effects);
  }

  /** Writes the effects in the transaction of the act. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void carryOut(UUID actId, String legalBasis, UnitEffects effects) {
    lock();
    long before = localities.lastChangeNumber();
    try (Connection connection = dataSource.getConnection()) {
      LocalityRows.Origin origin = LocalityRows.Origin.ofAct(actId);
      LocalityRows rows = new LocalityRows(connection);
      for (Map.Entry<Optional<LocalDate>, List<LocalityRows.Unit>> group :
          byLastDay(connection, effects.established()).entrySet()) {
        rows.insert(
            group.getValue(),
            new LocalityRows.Span(effects.day(), group.getKey().orElse(null)),
            origin);
      }
      DatedRows dated = new DatedRows(connection, effects.day());
      dated.rename(effects.renamed());
      Map<UUID, UUID> parents = new LinkedHashMap<>();
      effects.moved().forEach(unit -> parents.put(unit.id(), unit.parentId()));
      dated.move(parents);
      dated.recode(effects.recoded());
      dated.end(effects.ended());
      dated.touch(
          effects.successions().stream()
              .map(UnitEffects.Became::predecessor)
              .filter(unit -> !effects.ended().contains(unit))
              .distinct()
              .toList());
      rows.insertSuccessions(
          effects.successions().stream().map(this::member).toList(),
          effects.day(),
          legalBasis,
          origin);
    } catch (SQLException e) {
      throw new IllegalStateException("The act could not be carried out", e);
    }
    villages.moveToSuccessors(effects.day());
    announce.since(before);
  }

  private LocalityRows.Member member(UnitEffects.Became became) {
    return new LocalityRows.Member(
        ids.next(), became.type(), became.relation(), became.predecessor(), became.successor());
  }

  private Map<Optional<LocalDate>, List<LocalityRows.Unit>> byLastDay(
      Connection connection, List<UnitEffects.Established> units) throws SQLException {
    Map<Optional<LocalDate>, List<LocalityRows.Unit>> groups = new LinkedHashMap<>();
    for (UnitEffects.Established unit : units) {
      boolean numbered = unit.code() == null && unit.level().equals(VILLAGE);
      groups
          .computeIfAbsent(Optional.ofNullable(unit.lastDay()), day -> new ArrayList<>())
          .add(
              new LocalityRows.Unit(
                  unit.id(),
                  unit.level(),
                  numbered ? Scheme.INTERNAL.name() : unit.scheme(),
                  numbered ? nextVillageCode(connection) : unit.code(),
                  unit.kind(),
                  unit.name(),
                  unit.parentId()));
    }
    return groups;
  }

  private static String nextVillageCode(Connection connection) throws SQLException {
    try (PreparedStatement next = connection.prepareStatement("SELECT nextval('village_number')");
        ResultSet row = next.executeQuery()) {
      row.next();
      return "V%06d".formatted(row.getLong(1));
    }
  }
}
