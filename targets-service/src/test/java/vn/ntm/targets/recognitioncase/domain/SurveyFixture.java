package vn.ntm.targets.recognitioncase.domain;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Surveys of a place with two units and two contents. */
final class SurveyFixture {

  private SurveyFixture() {}

  /** Of 200 households in each unit 150 were asked; 100 valid forms, so many of them satisfied. */
  static Survey.Unit unit(int number, String name, int satisfied, int water, int power) {
    return new Survey.Unit(
        new UUID(0, number),
        name,
        200,
        150,
        120,
        100,
        satisfied,
        100 - satisfied,
        List.of(content("Nước", water), content("Điện", power)));
  }

  private static Survey.Content content(String name, int satisfied) {
    return new Survey.Content(name, satisfied, 100 - satisfied);
  }

  /** The whole that units make up. */
  static Survey of(Survey.Unit... units) {
    return new Survey(
        CaseFixture.START,
        200 * units.length,
        150 * units.length,
        120 * units.length,
        100 * units.length,
        sum(units, -1),
        100 * units.length - sum(units, -1),
        List.of(
            new Survey.Content("Nước", sum(units, 0), 100 * units.length - sum(units, 0)),
            new Survey.Content("Điện", sum(units, 1), 100 * units.length - sum(units, 1))),
        List.of(units));
  }

  private static int sum(Survey.Unit[] units, int content) {
    int sum = 0;
    for (Survey.Unit unit : units) {
      sum += content < 0 ? unit.satisfied() : unit.contents().get(content).satisfied();
    }
    return sum;
  }

  /** A whole dossier with this survey. */
  static Dossier dossier(Survey survey) {
    return new Dossier(
        Set.copyOf(CaseFixture.WHOLE_DOSSIER.documents()),
        List.of(survey),
        CaseFixture.WHOLE_DOSSIER.votes(),
        CaseFixture.WHOLE_DOSSIER.opinions(),
        List.of());
  }
}
