package vn.ntm.targets.recognitioncase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.targets.recognitioncase.domain.Survey;
import vn.ntm.web.caller.Caller;

/** The surveys of cases, with a row for each unit and each content. They are never changed. */
@ApplicationScoped
class SurveyTables {

  private static final String OF_CASE =
      " JOIN recognition_case_survey s ON s.id = r.survey_id WHERE s.case_id = ? ORDER BY r.number";

  private final Rows rows;
  private final ObjectMapper json;

  SurveyTables(Rows rows, ObjectMapper json) {
    this.rows = rows;
    this.json = json;
  }

  void add(UUID caseId, CasePapers.SurveyPaper paper, Caller who) {
    Survey survey = paper.survey();
    rows.write(
        "INSERT INTO recognition_case_survey (id, case_id, surveyed_on, households_total,"
            + " households_asked, forms_collected, forms_valid, satisfied, not_satisfied,"
            + " recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        paper.id(),
        caseId,
        survey.on(),
        survey.householdsTotal(),
        survey.householdsAsked(),
        survey.formsCollected(),
        survey.formsValid(),
        survey.satisfied(),
        survey.notSatisfied(),
        who.account(),
        paper.recordedAt());
    rows.write(
        "INSERT INTO recognition_case_survey_content (survey_id, number, content, satisfied,"
            + " not_satisfied)"
            + " SELECT ?, c.number, c.value ->> 'content', (c.value ->> 'satisfied')::integer,"
            + " (c.value ->> 'notSatisfied')::integer"
            + " FROM jsonb_array_elements(?::jsonb) WITH ORDINALITY AS c (value, number)",
        paper.id(),
        text(survey.contents()));
    addUnits(paper.id(), text(survey.units()));
  }

  private void addUnits(UUID survey, String units) {
    rows.write(
        "INSERT INTO recognition_case_survey_unit (survey_id, number, locality_id, name,"
            + " households_total, households_asked, forms_collected, forms_valid, satisfied,"
            + " not_satisfied)"
            + " SELECT ?, u.number, (u.value ->> 'localityId')::uuid, u.value ->> 'name',"
            + " (u.value ->> 'householdsTotal')::integer,"
            + " (u.value ->> 'householdsAsked')::integer,"
            + " (u.value ->> 'formsCollected')::integer, (u.value ->> 'formsValid')::integer,"
            + " (u.value ->> 'satisfied')::integer, (u.value ->> 'notSatisfied')::integer"
            + " FROM jsonb_array_elements(?::jsonb) WITH ORDINALITY AS u (value, number)",
        survey,
        units);
    rows.write(
        "INSERT INTO recognition_case_survey_content (survey_id, locality_id, number, content,"
            + " satisfied, not_satisfied)"
            + " SELECT ?, (u.value ->> 'localityId')::uuid, c.number, c.value ->> 'content',"
            + " (c.value ->> 'satisfied')::integer, (c.value ->> 'notSatisfied')::integer"
            + " FROM jsonb_array_elements(?::jsonb) AS u (value),"
            + " jsonb_array_elements(u.value -> 'contents') WITH ORDINALITY AS c (value, number)",
        survey,
        units);
  }

  /** In the order of recording. */
  List<CasePapers.SurveyPaper> surveys(UUID caseId) {
    Map<Place, List<Survey.Content>> contents = contents(caseId);
    Map<UUID, List<Survey.Unit>> units = units(caseId, contents);
    return rows.read(
        "SELECT * FROM recognition_case_survey WHERE case_id = ? ORDER BY recorded_at, id",
        row -> {
          UUID id = row.getObject("id", UUID.class);
          return new CasePapers.SurveyPaper(
              id,
              new Survey(
                  row.getObject("surveyed_on", LocalDate.class),
                  row.getInt("households_total"),
                  row.getInt("households_asked"),
                  row.getObject("forms_collected", Integer.class),
                  row.getInt("forms_valid"),
                  row.getInt("satisfied"),
                  row.getInt("not_satisfied"),
                  contents.getOrDefault(new Place(id, null), List.of()),
                  units.getOrDefault(id, List.of())),
              row.getObject("recorded_at", OffsetDateTime.class));
        },
        caseId);
  }

  private Map<Place, List<Survey.Content>> contents(UUID caseId) {
    return rows
        .read(
            "SELECT r.* FROM recognition_case_survey_content r" + OF_CASE,
            row ->
                Map.entry(
                    place(row),
                    new Survey.Content(
                        row.getString("content"),
                        row.getInt("satisfied"),
                        row.getInt("not_satisfied"))),
            caseId)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private Map<UUID, List<Survey.Unit>> units(
      UUID caseId, Map<Place, List<Survey.Content>> contents) {
    return rows
        .read(
            "SELECT r.* FROM recognition_case_survey_unit r" + OF_CASE,
            row -> Map.entry(place(row).survey(), unit(row, contents)),
            caseId)
        .stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
  }

  private static Survey.Unit unit(ResultSet row, Map<Place, List<Survey.Content>> contents)
      throws SQLException {
    Place place = place(row);
    return new Survey.Unit(
        place.localityId(),
        row.getString("name"),
        row.getInt("households_total"),
        row.getInt("households_asked"),
        row.getInt("forms_collected"),
        row.getInt("forms_valid"),
        row.getInt("satisfied"),
        row.getInt("not_satisfied"),
        contents.getOrDefault(place, List.of()));
  }

  private static Place place(ResultSet row) throws SQLException {
    return new Place(
        row.getObject("survey_id", UUID.class), row.getObject("locality_id", UUID.class));
  }

  /**
   * Where answers are from.
   *
   * @param localityId null for the whole
   */
  private record Place(UUID survey, UUID localityId) {}

  private String text(List<?> parts) {
    try {
      return json.writeValueAsString(parts);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
