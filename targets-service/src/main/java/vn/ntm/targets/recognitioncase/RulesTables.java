package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.targets.locality.domain.Standard;
import vn.ntm.targets.recognitioncase.domain.Authority;
import vn.ntm.targets.recognitioncase.domain.Binding;
import vn.ntm.targets.recognitioncase.domain.CaseState;
import vn.ntm.targets.recognitioncase.domain.Condition;
import vn.ntm.targets.recognitioncase.domain.Procedure;
import vn.ntm.targets.recognitioncase.domain.RuleKind;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.Roots;

/** The rows of procedures and delegations that were entered, with their approvals. */
@ApplicationScoped
class RulesTables {

  private static final String PROCEDURES =
      "SELECT d.*, p.legal_basis, p.valid_from, p.valid_to, a.approved_by, a.approved_at"
          + " FROM recognition_procedure_document d"
          + " JOIN recognition_procedure p ON p.code = d.procedure"
          + " LEFT JOIN recognition_rules_approval a ON a.document = d.id";

  private static final String DELEGATIONS =
      "SELECT d.*, a.approved_by, a.approved_at FROM recognition_delegation d"
          + " LEFT JOIN recognition_rules_approval a ON a.document = d.id";

  /** Rows of a subtree; those of the whole country when they are in force. */
  private static final String SEEN =
      " WHERE (?::text IS NULL OR d.locality_path && ?::uuid[]"
          + " OR (d.locality_id IS NULL AND a.document IS NOT NULL))"
          + " AND (?::uuid IS NULL OR d.id > ?) ORDER BY d.id LIMIT ?";

  private final Rows rows;
  private final RuleData ruleData;

  RulesTables(Rows rows, RuleData ruleData) {
    this.rows = rows;
    this.ruleData = ruleData;
  }

  void add(RulesView.ProcedureDocument document, List<UUID> path, Caller who) {
    rows.write(
        "INSERT INTO recognition_procedure (code, legal_basis, valid_from, valid_to)"
            + " VALUES (?, ?, ?, ?)",
        document.procedure(),
        document.decision().text(),
        document.validFrom(),
        document.validTo());
    Procedure.Registration registration = document.registration();
    rows.write(
        "INSERT INTO recognition_procedure_document (id, procedure, locality_id, locality_path,"
            + " level, authority, registration_years_before, registration_month,"
            + " registration_day, least_criteria, conditions, decision, issued_on, issuer,"
            + " entered_by, person, entered_at)"
            + " VALUES (?, ?, ?, ?::uuid[], ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?)",
        document.id(),
        document.procedure(),
        document.localityId(),
        Rows.array(path),
        document.level(),
        document.authority(),
        registration == null ? null : registration.yearsBefore(),
        registration == null ? null : registration.month(),
        registration == null ? null : registration.day(),
        registration == null ? null : registration.leastCriteria(),
        Rows.array(document.conditions()),
        document.decision().number(),
        document.decision().issuedOn(),
        document.decision().issuer(),
        who.account(),
        who.person(),
        document.enteredAt());
    for (Procedure.Step step : document.steps()) {
      rows.write(
          "INSERT INTO recognition_procedure_step (procedure, level, state, acting_role,"
              + " acting_level, product, limit_days, limit_kind, provenance, source)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          document.procedure(),
          document.level(),
          step.state(),
          step.actingRole(),
          step.actingLevel(),
          step.product(),
          step.limitDays(),
          step.limitKind(),
          step.provenance(),
          step.source());
    }
    for (RulesView.Rule rule : document.rules()) {
      rows.write(
          "INSERT INTO recognition_procedure_rule (procedure, kind, standard, binds, value)"
              + " VALUES (?, ?, ?, ?, ?)",
          document.procedure(),
          rule.kind(),
          rule.standard(),
          rule.binds(),
          rule.value());
    }
  }

  void add(RulesView.Delegation delegation, List<UUID> path, Caller who) {
    rows.write(
        "INSERT INTO recognition_delegation (id, locality_id, locality_path, level, state,"
            + " delegated_to, valid_from, valid_to, decision, issued_on, issuer, legal_basis,"
            + " entered_by, person, entered_at)"
            + " VALUES (?, ?, ?::uuid[], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        delegation.id(),
        delegation.localityId(),
        Rows.array(path),
        delegation.level(),
        delegation.step(),
        delegation.delegatedTo(),
        delegation.validFrom(),
        delegation.validTo(),
        delegation.decision().number(),
        delegation.decision().issuedOn(),
        delegation.decision().issuer(),
        delegation.legalBasis(),
        who.account(),
        who.person(),
        delegation.enteredAt());
  }

  /** Approves what was entered; false when it is approved already. */
  boolean approve(UUID document, Caller who, OffsetDateTime at) {
    return rows.write(
            "INSERT INTO recognition_rules_approval (document, approved_by, approved_person,"
                + " approved_at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            document,
            who.account(),
            who.person(),
            at)
        == 1;
  }

  /**
   * Whether another approved procedure for the same place and level begins on the same day. What is
   * entered at the same time waits.
   */
  boolean isKnown(RulesView.ProcedureDocument document) {
    rows.read(
        "SELECT pg_advisory_xact_lock(hashtext(?))",
        row -> 1,
        "recognition procedure " + document.localityId() + document.level());
    return !rows.read(
            "SELECT 1 FROM recognition_procedure_of_level WHERE level = ? AND valid_from = ?"
                + " AND locality_id IS NOT DISTINCT FROM ?::uuid",
            row -> 1,
            document.level(),
            document.validFrom(),
            document.localityId())
        .isEmpty();
  }

  Optional<Stored<RulesView.ProcedureDocument>> procedure(UUID id) {
    return rows.read(PROCEDURES + " WHERE d.id = ?", this::storedProcedure, id).stream()
        .findFirst();
  }

  Optional<Stored<RulesView.Delegation>> delegation(UUID id) {
    return rows.read(DELEGATIONS + " WHERE d.id = ?", RulesTables::storedDelegation, id).stream()
        .findFirst();
  }

  List<RulesView.ProcedureDocument> procedures(Roots roots, UUID after, int limit) {
    return rows.read(
        PROCEDURES + SEEN,
        this::procedureView,
        roots.asArray(),
        roots.asArray(),
        after,
        after,
        limit);
  }

  List<RulesView.Delegation> delegations(Roots roots, UUID after, int limit) {
    return rows.read(
        DELEGATIONS + SEEN,
        RulesTables::delegationView,
        roots.asArray(),
        roots.asArray(),
        after,
        after,
        limit);
  }

  private Stored<RulesView.ProcedureDocument> storedProcedure(ResultSet row) throws SQLException {
    return new Stored<>(
        procedureView(row), Rows.ids(row, "locality_path"), row.getString("person"));
  }

  private static Stored<RulesView.Delegation> storedDelegation(ResultSet row) throws SQLException {
    return new Stored<>(
        delegationView(row), Rows.ids(row, "locality_path"), row.getString("person"));
  }

  private RulesView.ProcedureDocument procedureView(ResultSet row) throws SQLException {
    String code = row.getString("procedure");
    String level = row.getString("level");
    return new RulesView.ProcedureDocument(
        row.getObject("id", UUID.class),
        version(row),
        state(row),
        code,
        row.getObject("locality_id", UUID.class),
        level,
        decision(row),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        Authority.valueOf(row.getString("authority")),
        RuleData.registration(row),
        Arrays.stream((String[]) row.getArray("conditions").getArray())
            .map(Condition::valueOf)
            .toList(),
        ruleData.steps(code, level),
        rules(code),
        row.getString("entered_by"),
        row.getObject("entered_at", OffsetDateTime.class),
        row.getString("approved_by"),
        row.getObject("approved_at", OffsetDateTime.class));
  }

  private List<RulesView.Rule> rules(String procedure) {
    return rows.read(
        "SELECT * FROM recognition_procedure_rule WHERE procedure = ? ORDER BY kind, standard,"
            + " binds",
        row ->
            new RulesView.Rule(
                RuleKind.valueOf(row.getString("kind")),
                Rows.constant(Standard.class, row, "standard"),
                Binding.valueOf(row.getString("binds")),
                row.getInt("value")),
        procedure);
  }

  private static RulesView.Delegation delegationView(ResultSet row) throws SQLException {
    return new RulesView.Delegation(
        row.getObject("id", UUID.class),
        version(row),
        state(row),
        row.getObject("locality_id", UUID.class),
        row.getString("level"),
        CaseState.valueOf(row.getString("state")),
        row.getString("delegated_to"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        decision(row),
        row.getString("legal_basis"),
        row.getString("entered_by"),
        row.getObject("entered_at", OffsetDateTime.class),
        row.getString("approved_by"),
        row.getObject("approved_at", OffsetDateTime.class));
  }

  private static long version(ResultSet row) throws SQLException {
    return row.getString("approved_by") == null ? 1 : 2;
  }

  private static RulesView.State state(ResultSet row) throws SQLException {
    return version(row) == 1 ? RulesView.State.ENTERED : RulesView.State.APPROVED;
  }

  private static RulesRequests.Decision decision(ResultSet row) throws SQLException {
    return new RulesRequests.Decision(
        row.getString("decision"),
        row.getObject("issued_on", LocalDate.class),
        row.getString("issuer"));
  }

  /**
   * What was entered, with who may see and approve it.
   *
   * @param path the unit that it is for and all above it, empty for the whole country
   * @param person who entered it
   */
  record Stored<T>(T view, List<UUID> path, String person) {

    Stored {
      path = List.copyOf(path);
    }
  }
}
