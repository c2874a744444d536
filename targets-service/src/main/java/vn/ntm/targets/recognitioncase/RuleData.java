package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.Authority;
import vn.ntm.targets.recognitioncase.domain.CaseState;
import vn.ntm.targets.recognitioncase.domain.Condition;
import vn.ntm.targets.recognitioncase.domain.DocumentKind;
import vn.ntm.targets.recognitioncase.domain.LevelRule;
import vn.ntm.targets.recognitioncase.domain.Procedure;
import vn.ntm.targets.recognitioncase.domain.Provenance;
import vn.ntm.targets.recognitioncase.domain.RuleKind;
import vn.ntm.targets.recognitioncase.domain.RulesInForce;

/** The procedures, required levels and competences, as rows with validity. */
@ApplicationScoped
class RuleData {

  private static final String ON_DAY = " ? BETWEEN valid_from AND coalesce(valid_to, 'infinity')";

  private final Rows rows;

  RuleData(Rows rows) {
    this.rows = rows;
  }

  /** What holds for a standard on a day. */
  RulesInForce inForce(Standard standard, LocalDate day) {
    return new RulesInForce(
        procedure(standard.level(), day),
        levels(),
        competences(day).stream()
            .filter(row -> row.level().equals(standard.level()))
            .map(Competence::authority)
            .findFirst(),
        required(standard, day),
        conditions(standard, day));
  }

  /** The procedure for localities of a level on a day; empty when it has no step for them. */
  Optional<Procedure> procedure(String level, LocalDate day) {
    return rows
        .read(
            "SELECT * FROM recognition_procedure WHERE" + ON_DAY, row -> procedure(row, level), day)
        .stream()
        .filter(procedure -> !procedure.steps().isEmpty())
        .findFirst();
  }

  /** All procedures for a level by their codes. */
  Map<String, Procedure> procedures(String level) {
    return rows.read("SELECT * FROM recognition_procedure", row -> procedure(row, level)).stream()
        .collect(Collectors.toMap(Procedure::code, procedure -> procedure));
  }

  /** Every required level of every day. */
  List<LevelRule> levels() {
    return rows.read(
        "SELECT * FROM recognition_rule ORDER BY kind, level, valid_from",
        row ->
            new LevelRule(
                RuleKind.valueOf(row.getString("kind")),
                row.getString("level"),
                Rows.constant(Standard.class, row, "standard"),
                row.getInt("value"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Provenance.valueOf(row.getString("provenance")),
                row.getString("source")));
  }

  /** Who decides on a day. */
  List<Competence> competences(LocalDate day) {
    return rows.read(
        "SELECT * FROM recognition_competence WHERE" + ON_DAY + " ORDER BY level",
        row ->
            new Competence(
                row.getString("level"),
                Authority.valueOf(row.getString("authority")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Provenance.valueOf(row.getString("provenance")),
                row.getString("source")),
        day);
  }

  private Set<Standard> required(Standard standard, LocalDate day) {
    return Set.copyOf(
        rows.read(
            "SELECT requires FROM recognition_prerequisite WHERE standard = ? AND" + ON_DAY,
            row -> Standard.valueOf(row.getString(1)),
            standard,
            day));
  }

  /** What must hold of a place on a day before it is appraised and recognised. */
  Set<Condition> conditions(Standard standard, LocalDate day) {
    return Set.copyOf(
        rows.read(
            "SELECT DISTINCT condition FROM recognition_condition WHERE level = ?"
                + " AND coalesce(standard, ?) = ? AND"
                + ON_DAY,
            row -> Condition.valueOf(row.getString(1)),
            standard.level(),
            standard,
            standard,
            day));
  }

  /** Every condition of a day. */
  List<ConditionOfLevel> conditions(LocalDate day) {
    return rows.read(
        "SELECT * FROM recognition_condition WHERE" + ON_DAY + " ORDER BY condition, level",
        row ->
            new ConditionOfLevel(
                Condition.valueOf(row.getString("condition")),
                row.getString("level"),
                Rows.constant(Standard.class, row, "standard"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Provenance.valueOf(row.getString("provenance")),
                row.getString("source")),
        day);
  }

  private Procedure procedure(ResultSet row, String level) throws SQLException {
    String code = row.getString("code");
    return new Procedure(
        code,
        row.getString("legal_basis"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        rows.read(
            "SELECT * FROM recognition_procedure_step WHERE procedure = ? AND level = ?",
            RuleData::step,
            code,
            level));
  }

  private static Procedure.Step step(ResultSet row) throws SQLException {
    return new Procedure.Step(
        CaseState.valueOf(row.getString("state")),
        row.getString("acting_role"),
        row.getString("acting_level"),
        Rows.constant(DocumentKind.class, row, "product"),
        row.getObject("limit_days", Integer.class),
        Rows.constant(Procedure.LimitKind.class, row, "limit_kind"),
        Provenance.valueOf(row.getString("provenance")),
        row.getString("source"));
  }

  /**
   * What must hold of places of a level.
   *
   * @param standard null for every standard of the level
   */
  record ConditionOfLevel(
      Condition condition,
      String level,
      Standard standard,
      LocalDate validFrom,
      LocalDate validTo,
      Provenance provenance,
      String source) {}

  /** Who is competent to recognise localities of a level. */
  record Competence(
      String level,
      Authority authority,
      LocalDate validFrom,
      LocalDate validTo,
      Provenance provenance,
      String source) {}
}
