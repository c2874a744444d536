package vn.ntm.targets.assessment;

/** The kinds of records that files are attached to as evidence. */
public enum ProvenRecord {
  MEASUREMENTS("measurement_evidence", "batch_id"),
  GOAL_FIGURE("goal_figure_evidence", "figure_id");

  private final String table;
  private final String key;

  ProvenRecord(String table, String key) {
    this.table = table;
    this.key = key;
  }

  String table() {
    return table;
  }

  String key() {
    return key;
  }
}
