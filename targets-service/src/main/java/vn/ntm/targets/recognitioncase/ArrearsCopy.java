package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ntm.targets.recognitioncase.domain.CaseFacts;
import vn.ntm.web.caller.LocalityTree;
import vn.ntm.web.problem.ProblemException;

/** What projects owe for accepted work, by the places that the work is in. */
@ApplicationScoped
class ArrearsCopy {

  private final Rows rows;
  private final LocalityTree tree;

  ArrearsCopy(Rows rows, LocalityTree tree) {
    this.rows = rows;
    this.tree = tree;
  }

  /** Takes what was told, unless something newer is known. */
  void replace(ArrearsChanged arrears) {
    rows.write(
        "INSERT INTO project_arrears_copy (project_id, version, amount, since, places)"
            + " VALUES (?, ?, ?, ?, ?::uuid[]) ON CONFLICT (project_id) DO UPDATE SET"
            + " version = EXCLUDED.version, amount = EXCLUDED.amount, since = EXCLUDED.since,"
            + " places = EXCLUDED.places WHERE project_arrears_copy.version < EXCLUDED.version",
        arrears.projectId(),
        arrears.version(),
        arrears.amount(),
        arrears.since(),
        Rows.array(places(arrears)));
  }

  void forgetAll() {
    rows.write("DELETE FROM project_arrears_copy");
  }

  /** What is owed for work in a place or below it. */
  List<CaseFacts.Arrears> in(UUID localityId) {
    return rows.read(
        "SELECT amount, since FROM project_arrears_copy"
            + " WHERE amount > 0 AND places @> ARRAY[?::uuid] ORDER BY since, project_id",
        row -> new CaseFacts.Arrears(row.getLong(1), row.getObject(2, LocalDate.class)),
        localityId);
  }

  /** Work in a village is work in its commune too. */
  private Set<UUID> places(ArrearsChanged arrears) {
    Set<UUID> places = new LinkedHashSet<>(arrears.localityPath());
    places.addAll(arrears.localityIds());
    for (UUID place : arrears.localityIds()) {
      places.addAll(above(place));
    }
    return places;
  }

  /** Units that funding knew and this tree has replaced since then stand for themselves. */
  private List<UUID> above(UUID place) {
    try {
      return tree.path(place);
    } catch (ProblemException e) {
      return List.of();
    }
  }
}
