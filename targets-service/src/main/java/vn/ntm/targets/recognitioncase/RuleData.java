package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.Authority;
import vn.ntm.targets.recognitioncase.domain.Binding;
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

  /**
   * What holds for a standard on a day.
   *
   * @param path the locality and all above it on the day, the highest first
   */
  RulesInForce inForce(Standard standard, List<UUID> path, LocalDate day) {
    return new RulesInForce(
        procedure(standard.level(), path, day),
        levels(path),
        competent(standard.level(), path, day),
        required(standard, day),
        conditions(standard, path, day));
  }

  /**
   * The procedure for localities of a level on a day; empty when there is none for them. The one
   * that a province entered goes before those of the whole country, and who was delegated a step
   * takes it.
   */
  Optional<Procedure> procedure(String level, List<UUID> path, LocalDate day) {
    return entered(level, path, day, row -> procedure(row, level, registration(row)))
        .map(procedure -> procedure.delegating(delegations(level, path, day)));
  }

  /** These procedures for a level by their codes, as they were written. */
  Map<String, Procedure> procedures(String level, Collection<String> codes) {
    return rows
        .read(
            "SELECT * FROM recognition_procedure WHERE code = ANY (?::text[])",
            row -> procedure(row, level, null),
            Rows.array(codes))
        .stream()
        .collect(Collectors.toMap(Procedure::code, procedure -> procedure));
  }

  /** Every required level of every day in a place. */
  List<LevelRule> levels(List<UUID> path) {
    List<LevelRule> levels =
        rows.read(
            "SELECT kind, level, standard, binds, value, valid_from, valid_to, provenance, source,"
                + " NULL AS procedure FROM recognition_rule"
                + " ORDER BY kind, level, valid_from",
            RuleData::levelRule);
    levels.addAll(
        rows.read(
            "SELECT r.kind, p.level, r.standard, r.binds, r.value, p.valid_from, p.valid_to,"
                + " 'S' AS provenance, p.legal_basis AS source, r.procedure"
                + " FROM recognition_procedure_rule r"
                + " JOIN recognition_procedure_of_level p ON p.code = r.procedure"
                + " WHERE (p.locality_id IS NULL OR p.locality_id = ANY (?::uuid[]))"
                + " ORDER BY p.locality_id NULLS LAST, r.kind, p.valid_from",
            RuleData::levelRule,
            Rows.array(path)));
    return levels;
  }

  /**
   * Who decides: by a delegation, by the procedure that was entered, by the rows of the country.
   */
  Optional<Authority> competent(String level, List<UUID> path, LocalDate day) {
    String delegated = delegations(level, path, day).get(CaseState.RECOGNIZED);
    if (delegated != null) {
      return Optional.of(Authority.chairmanOf(delegated));
    }
    return entered(
            level,
            path,
            day,
            row -> Optional.ofNullable(Rows.constant(Authority.class, row, "authority")))
        .flatMap(authority -> authority)
        .or(
            () ->
                competences(day).stream()
                    .filter(row -> row.level().equals(level))
                    .map(Competence::authority)
                    .findFirst());
  }

  /** The levels that steps were delegated to; of several the one for the smallest subtree. */
  private Map<CaseState, String> delegations(String level, List<UUID> path, LocalDate day) {
    Map<CaseState, String> delegated = new EnumMap<>(CaseState.class);
    rows.read(
            "SELECT DISTINCT ON (d.state) d.state, d.delegated_to FROM recognition_delegation d"
                + " JOIN recognition_rules_approval a ON a.document = d.id"
                + " WHERE d.level = ? AND d.locality_id = ANY (?::uuid[])"
                + " AND ? BETWEEN d.valid_from AND d.valid_to"
                + " ORDER BY d.state, array_position(?::uuid[], d.locality_id) DESC,"
                + " d.valid_from DESC, d.id DESC",
            row -> Map.entry(CaseState.valueOf(row.getString(1)), row.getString(2)),
            level,
            Rows.array(path),
            day,
            Rows.array(path))
        .forEach(row -> delegated.put(row.getKey(), row.getValue()));
    return delegated;
  }

  private <T> Optional<T> entered(
      String level, List<UUID> path, LocalDate day, Rows.Reader<T> reader) {
    return rows
        .read(
            "SELECT * FROM recognition_procedure_of_level WHERE level = ?"
                + " AND (locality_id IS NULL OR locality_id = ANY (?::uuid[])) AND"
                + ON_DAY
                + " ORDER BY locality_id IS NULL, valid_from DESC LIMIT 1",
            reader,
            level,
            Rows.array(path),
            day)
        .stream()
        .findFirst();
  }

  private static LevelRule levelRule(ResultSet row) throws SQLException {
    return new LevelRule(
        RuleKind.valueOf(row.getString("kind")),
        row.getString("level"),
        Rows.constant(Standard.class, row, "standard"),
        Binding.valueOf(row.getString("binds")),
        row.getInt("value"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        Provenance.valueOf(row.getString("provenance")),
        row.getString("source"),
        row.getString("procedure"));
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

  /** What is asked on a day and is not known here. */
  List<Unknown> unknown(LocalDate day) {
    return rows.read(
        "SELECT * FROM recognition_unknown WHERE" + ON_DAY + " ORDER BY level, standard, subject",
        row ->
            new Unknown(
                row.getString("level"),
                Rows.constant(Standard.class, row, "standard"),
                row.getString("subject"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
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

  /** What must hold of a place on a day: what the entered procedure says, or the country. */
  private Set<Condition> conditions(Standard standard, List<UUID> path, LocalDate day) {
    return entered(standard.level(), path, day, RuleData::conditions)
        .flatMap(conditions -> conditions)
        .orElseGet(() -> conditions(standard, day));
  }

  /** Those of an entered procedure; empty for one that came with the product. */
  private static Optional<Set<Condition>> conditions(ResultSet row) throws SQLException {
    return row.getArray("conditions") == null
        ? Optional.empty()
        : Optional.of(
            Arrays.stream((String[]) row.getArray("conditions").getArray())
                .map(Condition::valueOf)
                .collect(Collectors.toSet()));
  }

  private Set<Condition> conditions(Standard standard, LocalDate day) {
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

  private Procedure procedure(ResultSet row, String level, Procedure.Registration registration)
      throws SQLException {
    String code = row.getString("code");
    return new Procedure(
        code,
        row.getString("legal_basis"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        steps(code, level),
        registration);
  }

  /** What an entered procedure asks of a registration, null when it asks nothing. */
  static Procedure.Registration registration(ResultSet row) throws SQLException {
    Integer yearsBefore = row.getObject("registration_years_before", Integer.class);
    Integer leastCriteria = row.getObject("least_criteria", Integer.class);
    return yearsBefore == null && leastCriteria == null
        ? null
        : new Procedure.Registration(
            yearsBefore,
            row.getObject("registration_month", Integer.class),
            row.getObject("registration_day", Integer.class),
            leastCriteria);
  }

  /** The steps of a procedure for a level. */
  List<Procedure.Step> steps(String code, String level) {
    return rows.read(
        "SELECT * FROM recognition_procedure_step WHERE procedure = ? AND level = ?",
        RuleData::step,
        code,
        level);
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

  /**
   * Something that a decision asks of a standard and that is not known here, so that nothing is
   * judged by it.
   *
   * @param subject such as CRITERIA_SET
   */
  record Unknown(
      String level,
      Standard standard,
      String subject,
      LocalDate validFrom,
      LocalDate validTo,
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
