package vn.ntm.targets.recognitioncase;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.targets.recognitioncase.domain.Missing;
import vn.ntm.targets.recognitioncase.domain.Survey;
import vn.ntm.web.problem.ProblemException;

/** The units that a survey in a place is made of: villages of a commune, communes of a district. */
@ApplicationScoped
class SurveyedUnits {

  /** The programme is not one of wards; who lives in one can be asked all the same. */
  private static final String WARD = "PHUONG";

  private final LocalitySearch localities;

  SurveyedUnits(LocalitySearch localities) {
    this.localities = localities;
  }

  /** Those that each survey finished on the day has to ask in, with their names. */
  Map<UUID, String> required(CaseHead head, LocalDate day) {
    return below(head, day).stream()
        .filter(unit -> !unit.kind().equals(WARD))
        .collect(Collectors.toMap(LocalityAtDate::id, LocalityAtDate::name));
  }

  /**
   * The units that a survey tells, as they were called on its day.
   *
   * @throws ProblemException 422 with every one that was no such unit of the place on the day
   */
  List<Survey.Unit> told(CaseHead head, CaseRequests.SurveyResult request) {
    List<LocalityAtDate> below = request.units().isEmpty() ? List.of() : below(head, request.on());
    List<Survey.Unit> told = new ArrayList<>();
    List<Missing> unfit = new ArrayList<>();
    for (int i = 0; i < request.units().size(); i++) {
      CaseRequests.SurveyUnit unit = request.units().get(i);
      Optional<LocalityAtDate> place =
          below.stream().filter(candidate -> isNamed(candidate, unit)).findFirst();
      place.ifPresent(found -> told.add(unit.of(found)));
      if (place.isEmpty()) {
        unfit.add(
            new Missing(
                Missing.Code.CASE_SURVEY_UNIT_UNFIT,
                "/units/" + i,
                List.of(
                    unit.localityId() == null
                        ? String.valueOf(unit.localityCode())
                        : unit.localityId().toString(),
                    request.on().toString())));
      }
    }
    if (!unfit.isEmpty()) {
      throw CaseProblem.refusal("survey", unfit);
    }
    return told;
  }

  /** Named by its id or by its code, and not by both. */
  private static boolean isNamed(LocalityAtDate unit, CaseRequests.SurveyUnit named) {
    return named.localityId() == null
        ? unit.code() != null && unit.code().equals(named.localityCode())
        : named.localityCode() == null && unit.id().equals(named.localityId());
  }

  private List<LocalityAtDate> below(CaseHead head, LocalDate day) {
    return switch (head.level()) {
      case "VILLAGE" -> List.of();
      case "COMMUNE" -> localities.below(head.localityId(), "VILLAGE", day);
      default -> localities.below(head.localityId(), "COMMUNE", day);
    };
  }
}
