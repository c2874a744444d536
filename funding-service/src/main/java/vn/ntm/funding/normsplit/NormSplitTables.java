package vn.ntm.funding.normsplit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.ntm.funding.normsplit.domain.Share;
import vn.ntm.funding.normsplit.domain.Standing;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Roots;

/** Plain SQL on splits: each has its shares by the hundred. */
@ApplicationScoped
class NormSplitTables {

  private final DataSource dataSource;

  NormSplitTables(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Keeps a split with its shares and what its places stated. */
  void insert(NormSplit split, String person, List<Share> shares, List<SplitPlace> places) {
    executeAll(
        "INSERT INTO norm_split (id, norm_set_id, account_id, batch_id, amount, effective_date,"
            + " places, total_weight, proposed_by, proposed_person, proposed_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        List.<Object[]>of(
            new Object[] {
              split.id(),
              split.normSetId(),
              split.fromAccountId(),
              split.batchId(),
              split.amount().dong(),
              split.effectiveDate(),
              split.places(),
              split.totalWeight(),
              split.proposedBy(),
              person,
              split.proposedAt()
            }));
    executeAll(
        "INSERT INTO norm_split_share (split_id, locality_id, weight, amount)"
            + " VALUES (?, ?, ?, ?)",
        shares.stream()
            .map(
                share ->
                    new Object[] {split.id(), share.place(), share.weight(), share.amount().dong()})
            .toList());
    executeAll(
        "INSERT INTO norm_split_standing (split_id, norm_set_id, locality_id, criterion,"
            + " place_group, quantity) VALUES (?, ?, ?, ?, ?, ?)",
        places.stream()
            .flatMap(
                place ->
                    place.standings().stream()
                        .map(
                            standing ->
                                new Object[] {
                                  split.id(),
                                  split.normSetId(),
                                  place.localityId(),
                                  standing.criterion(),
                                  standing.group(),
                                  standing.quantity()
                                }))
            .toList());
  }

  Optional<NormSplit> find(UUID id) {
    return list("SELECT * FROM norm_split WHERE id = ?", NormSplitTables::split, id).stream()
        .findFirst();
  }

  /**
   * Splits after an id.
   *
   * @param roots under which their accounts lie
   * @param batchId of this batch alone, null for all
   */
  List<NormSplit> page(Roots roots, UUID batchId, UUID after, int limit) {
    return list(
        "SELECT s.* FROM norm_split s JOIN account a ON a.id = s.account_id"
            + " WHERE s.id > ? AND (?::text IS NULL OR a.locality_path && ?::uuid[])"
            + " AND (?::uuid IS NULL OR s.batch_id = ?::uuid) ORDER BY s.id LIMIT ?",
        NormSplitTables::split,
        after,
        roots.asArray(),
        roots.asArray(),
        batchId,
        batchId,
        limit);
  }

  /** Shares of a split after a place, in the order of the ids of their places. */
  List<NormSplitShare> shares(UUID splitId, UUID after, int limit) {
    Map<UUID, List<Standing>> standings = standings(splitId);
    return list(
        "SELECT * FROM norm_split_share WHERE split_id = ? AND locality_id > ?"
            + " ORDER BY locality_id LIMIT ?",
        row -> {
          UUID place = row.getObject("locality_id", UUID.class);
          return new NormSplitShare(
              place,
              row.getLong("weight"),
              Vnd.of(row.getLong("amount")),
              standings.getOrDefault(place, List.of()));
        },
        splitId,
        after,
        limit);
  }

  private Map<UUID, List<Standing>> standings(UUID splitId) {
    Map<UUID, List<Standing>> standings = new HashMap<>();
    list(
            "SELECT * FROM norm_split_standing WHERE split_id = ? ORDER BY criterion, place_group",
            row ->
                Map.entry(
                    row.getObject("locality_id", UUID.class),
                    new Standing(
                        row.getString("criterion"),
                        row.getString("place_group"),
                        row.getInt("quantity"))),
            splitId)
        .forEach(
            stated ->
                standings
                    .computeIfAbsent(stated.getKey(), place -> new ArrayList<>())
                    .add(stated.getValue()));
    return standings;
  }

  private static NormSplit split(ResultSet row) throws SQLException {
    return new NormSplit(
        row.getObject("id", UUID.class),
        row.getObject("norm_set_id", UUID.class),
        row.getObject("account_id", UUID.class),
        row.getObject("batch_id", UUID.class),
        Vnd.of(row.getLong("amount")),
        row.getObject("effective_date", LocalDate.class),
        row.getInt("places"),
        row.getLong("total_weight"),
        row.getString("proposed_by"),
        row.getObject("proposed_at", OffsetDateTime.class));
  }

  private <T> List<T> list(String sql, RowReader<T> reader, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < arguments.length; i++) {
        select.setObject(i + 1, arguments[i]);
      }
      List<T> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(reader.read(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("Splits could not be read", e);
    }
  }

  private void executeAll(String sql, List<Object[]> rows) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] arguments : rows) {
        for (int i = 0; i < arguments.length; i++) {
          statement.setObject(i + 1, arguments[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("Splits could not be written", e);
    }
  }

  private interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }
}
