package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.targets.due.domain.PartOfTime;
import vn.ntm.targets.recognitioncase.domain.DocumentKind;
import vn.ntm.targets.recognitioncase.domain.Dossier;
import vn.ntm.targets.recognitioncase.domain.ExpectedTime;
import vn.ntm.targets.recognitioncase.domain.Milestone;
import vn.ntm.web.caller.Caller;

/** The papers of cases. They are added, never changed. */
@ApplicationScoped
class DossierTables {

  private static final String OF_CASE = " WHERE case_id = ? ORDER BY recorded_at, id";

  private final Rows rows;
  private final SurveyTables surveys;

  DossierTables(Rows rows, SurveyTables surveys) {
    this.rows = rows;
    this.surveys = surveys;
  }

  /** What lies in the dossier of a case, as the rules see it. */
  Dossier dossier(UUID caseId) {
    return new Dossier(
        documents(caseId).stream().map(CasePapers.Document::kind).collect(Collectors.toSet()),
        surveys(caseId).stream().map(CasePapers.SurveyPaper::survey).toList(),
        votes(caseId).stream().map(CasePapers.VotePaper::vote).toList(),
        opinions(caseId).stream().map(CasePapers.Opinion::view).toList(),
        findings(caseId).stream().map(CasePapers.Finding::view).toList());
  }

  void add(UUID caseId, CasePapers.Document paper, Caller who) {
    rows.write(
        "INSERT INTO recognition_case_document (id, case_id, kind, criterion, number, issued_on,"
            + " issuer, signer, signature, sha256, recorded_by, recorded_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        paper.id(),
        caseId,
        paper.kind(),
        paper.criterion(),
        paper.number(),
        paper.issuedOn(),
        paper.issuer(),
        paper.signer(),
        paper.signature(),
        paper.sha256(),
        who.account(),
        paper.recordedAt());
  }

  List<CasePapers.Document> documents(UUID caseId) {
    return rows.read(
        "SELECT * FROM recognition_case_document" + OF_CASE,
        row ->
            new CasePapers.Document(
                id(row),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("criterion"),
                row.getString("number"),
                day(row, "issued_on"),
                row.getString("issuer"),
                row.getString("signer"),
                CasePapers.Signature.valueOf(row.getString("signature")),
                row.getString("sha256"),
                recordedAt(row)),
        caseId);
  }

  List<CasePapers.SurveyPaper> surveys(UUID caseId) {
    return surveys.surveys(caseId);
  }

  void add(UUID caseId, CasePapers.VotePaper paper, Caller who) {
    rows.write(
        "INSERT INTO recognition_case_vote (id, case_id, body, voted_on, present, in_favour,"
            + " recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        paper.id(),
        caseId,
        paper.vote().body(),
        paper.vote().on(),
        paper.vote().present(),
        paper.vote().inFavour(),
        who.account(),
        paper.recordedAt());
  }

  List<CasePapers.VotePaper> votes(UUID caseId) {
    return rows.read(
        "SELECT * FROM recognition_case_vote" + OF_CASE,
        row ->
            new CasePapers.VotePaper(
                id(row),
                new Dossier.Vote(
                    Dossier.Body.valueOf(row.getString("body")),
                    day(row, "voted_on"),
                    row.getInt("present"),
                    row.getInt("in_favour")),
                recordedAt(row)),
        caseId);
  }

  void add(UUID caseId, CasePapers.Opinion paper, Caller who) {
    rows.write(
        "INSERT INTO recognition_case_opinion (id, case_id, agency, criterion, verdict, figures,"
            + " conclusion, given_on, recorded_by, person, recorded_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        paper.id(),
        caseId,
        paper.agency(),
        paper.criterion(),
        paper.verdict(),
        paper.figures(),
        paper.conclusion(),
        paper.on(),
        who.account(),
        who.person(),
        paper.recordedAt());
  }

  List<CasePapers.Opinion> opinions(UUID caseId) {
    return rows.read(
        "SELECT * FROM recognition_case_opinion" + OF_CASE,
        row ->
            new CasePapers.Opinion(
                id(row),
                row.getString("agency"),
                row.getString("criterion"),
                CasePapers.Verdict.valueOf(row.getString("verdict")),
                row.getString("figures"),
                row.getString("conclusion"),
                day(row, "given_on"),
                recordedAt(row)),
        caseId);
  }

  void add(UUID caseId, CasePapers.Finding paper, Caller who) {
    rows.write(
        "INSERT INTO recognition_case_finding (id, case_id, source, criterion, finding, blocking,"
            + " due_on, recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        paper.id(),
        caseId,
        paper.source(),
        paper.criterion(),
        paper.finding(),
        paper.blocking(),
        paper.dueOn(),
        who.account(),
        paper.recordedAt());
  }

  List<CasePapers.Finding> findings(UUID caseId) {
    return rows.read(
        "SELECT f.*, r.remedied_on, r.remedy FROM recognition_case_finding f"
            + " LEFT JOIN recognition_case_remedy r ON r.finding_id = f.id"
            + " WHERE f.case_id = ? ORDER BY f.recorded_at, f.id",
        row ->
            new CasePapers.Finding(
                id(row),
                CasePapers.Source.valueOf(row.getString("source")),
                row.getString("criterion"),
                row.getString("finding"),
                row.getBoolean("blocking"),
                day(row, "due_on"),
                day(row, "remedied_on"),
                row.getString("remedy"),
                recordedAt(row)),
        caseId);
  }

  /** Confirms a remedy; false when it is confirmed already. */
  boolean remedy(UUID findingId, LocalDate on, String remedy, Caller who, OffsetDateTime now) {
    return rows.write(
            "INSERT INTO recognition_case_remedy (finding_id, remedied_on, remedy, recorded_by,"
                + " person, recorded_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            findingId,
            on,
            remedy,
            who.account(),
            who.person(),
            now)
        == 1;
  }

  void add(UUID caseId, CasePapers.Expected paper, Caller who) {
    rows.write(
        "INSERT INTO recognition_case_milestone (id, case_id, subject, expected_on, precision,"
            + " qualifier, source, recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        paper.id(),
        caseId,
        paper.subject(),
        paper.time().on(),
        paper.time().precision(),
        paper.time().qualifier(),
        paper.source(),
        who.account(),
        paper.recordedAt());
  }

  List<CasePapers.Expected> expectations(UUID caseId) {
    return rows.read(
        "SELECT * FROM recognition_case_milestone" + OF_CASE,
        row ->
            new CasePapers.Expected(
                id(row),
                row.getString("subject"),
                new ExpectedTime(
                    day(row, "expected_on"),
                    PartOfTime.valueOf(row.getString("precision")),
                    ExpectedTime.Qualifier.valueOf(row.getString("qualifier"))),
                row.getString("source"),
                recordedAt(row)),
        caseId);
  }

  /** Says that a subject is done; false when it was said before. */
  boolean complete(UUID caseId, String subject, LocalDate on, Caller who, OffsetDateTime now) {
    return rows.write(
            "INSERT INTO recognition_case_completion (case_id, subject, completed_on, recorded_by,"
                + " recorded_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            caseId,
            subject,
            on,
            who.account(),
            now)
        == 1;
  }

  /** When the subjects that are no steps were done. */
  Map<String, LocalDate> completions(UUID caseId) {
    return rows
        .read(
            "SELECT subject, completed_on FROM recognition_case_completion WHERE case_id = ?",
            row -> Map.entry(row.getString(1), day(row, "completed_on")),
            caseId)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  static Milestone.Expectation expectation(CasePapers.Expected paper) {
    return new Milestone.Expectation(paper.subject(), paper.time().lastDay());
  }

  private static UUID id(ResultSet row) throws SQLException {
    return row.getObject("id", UUID.class);
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  private static OffsetDateTime recordedAt(ResultSet row) throws SQLException {
    return row.getObject("recorded_at", OffsetDateTime.class);
  }
}
