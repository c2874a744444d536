package vn.ntm.targets.recognitioncase.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.recognitioncase.domain.CaseFixture.TODAY;
import static vn.ntm.targets.recognitioncase.domain.CaseFixture.WHOLE_DOSSIER;
import static vn.ntm.targets.recognitioncase.domain.CaseFixture.at;
import static vn.ntm.targets.recognitioncase.domain.CaseFixture.level;
import static vn.ntm.targets.recognitioncase.domain.CaseFixture.procedure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.ntm.targets.locality.domain.Standard;

class CaseRulesTest {

  private static final CaseState SUBMITTED = CaseState.SUBMITTED_TO_PROVINCE;

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void aWholeDossierTakesEachStepOfTheProcedureInItsOrder(CaseState state) {
    if (state.isOnTheWay() && state != CaseState.ANNOUNCED) {
      CaseState next = at(state).procedure().after(state).orElseThrow().state();
      assertThat(at(state).missing(next)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void aJumpNamesEveryStepThatItLeavesOut(CaseState from) {
    for (CaseState to : CaseState.values()) {
      if (from.isOnTheWay() && to.isOnTheWay() && from.isBefore(to)) {
        List<String> left =
            EnumSet.range(from, to).stream()
                .filter(state -> state != from && state != to)
                // Procedures for communes do not answer a registration.
                .filter(state -> state != CaseState.ACCEPTED)
                .map(Enum::name)
                .toList();
        assertThat(
                at(from).missing(to).stream()
                    .filter(missing -> missing.code() == Missing.Code.CASE_STEP_MISSING)
                    .map(missing -> missing.arguments().get(0)))
            .as(from + " to " + to)
            .containsExactlyElementsOf(left);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(CaseState.class)
  void aStepIsNotTakenTwiceNorBackward(CaseState from) {
    for (CaseState to : CaseState.values()) {
      if (from.isOnTheWay() && !from.isClosed() && to.isOnTheWay() && !from.isBefore(to)) {
        assertThat(at(from).codes(to)).contains(Missing.Code.CASE_STEP_TAKEN);
      }
    }
  }

  @Test
  void aClosedCaseTakesNoStepAndADecidedOneIsOnlyAnnounced() {
    assertThat(at(CaseState.ANNOUNCED).codes(CaseState.WITHDRAWN))
        .containsExactly(Missing.Code.CASE_CLOSED);
    assertThat(at(CaseState.RECOGNIZED).codes(CaseState.REJECTED))
        .containsExactly(Missing.Code.CASE_DECIDED);
    assertThat(at(CaseState.RECOGNIZED).missing(CaseState.ANNOUNCED)).isEmpty();
  }

  @Test
  void withoutDistrictsTheCommuneHandsItsDossierToTheProvince() {
    Procedure twoTiers = procedure("QD18-2022-TWO-TIERS", CaseFixture.WITHOUT_DISTRICT);
    CaseFixture voted = at(CaseState.COMMUNE_VOTED).by(twoTiers);
    assertThat(voted.missing(CaseState.SUBMITTED_TO_PROVINCE)).isEmpty();
    assertThat(voted.codes(CaseState.SUBMITTED_TO_DISTRICT))
        .containsExactly(Missing.Code.CASE_STEP_NOT_IN_PROCEDURE);
  }

  @Test
  void aCaseThatADistrictHadGoesOnToTheProvinceWhenDistrictsHaveEnded() {
    Procedure twoTiers = procedure("QD18-2022-TWO-TIERS", CaseFixture.WITHOUT_DISTRICT);
    assertThat(
            at(CaseState.SUBMITTED_TO_DISTRICT)
                .by(twoTiers)
                .missing(CaseState.SUBMITTED_TO_PROVINCE))
        .isEmpty();
  }

  @Test
  void onlyWhatWasSubmittedIsReturnedAndThenSubmittedAgain() {
    assertThat(at(CaseState.CONSULTED).codes(CaseState.RETURNED))
        .containsExactly(Missing.Code.CASE_NOTHING_TO_RETURN);
    CaseFixture submitted = at(CaseState.SUBMITTED_TO_PROVINCE);
    assertThat(submitted.missing(CaseState.RETURNED)).isEmpty();
    CaseState reached =
        CaseRules.reachedAfter(submitted.facts(), CaseState.RETURNED, submitted.procedure());
    assertThat(reached).isEqualTo(CaseState.VERIFIED);
    assertThat(submitted.returnedTo(reached).missing(CaseState.SUBMITTED_TO_PROVINCE)).isEmpty();
    assertThat(submitted.returnedTo(reached).codes(CaseState.APPRAISED))
        .containsExactly(Missing.Code.CASE_STEP_MISSING);
  }

  @Test
  void anEndNeedsAReason() {
    for (CaseState end : List.of(CaseState.REJECTED, CaseState.WITHDRAWN, CaseState.RETURNED)) {
      Move silent = new Move(end, TODAY, " ", null, CaseFixture.stranger("PROVINCE"));
      assertThat(at(CaseState.SUBMITTED_TO_DISTRICT).missing(silent))
          .extracting(Missing::code)
          .containsExactly(Missing.Code.CASE_REASON_MISSING);
    }
  }

  @Test
  void whoSubmittedDoesNotCheckEvenWithAnotherAccount() {
    Move.Actor submitter =
        new Move.Actor("p-SUBMITTED_TO_DISTRICT", Set.of("coordinator", "leader"), "PROVINCE");
    Move verify = new Move(CaseState.VERIFIED, TODAY, null, null, submitter);
    assertThat(at(CaseState.SUBMITTED_TO_DISTRICT).missing(verify))
        .extracting(Missing::code)
        .containsExactly(Missing.Code.CASE_SUBMITTER_CHECKS);
    Move decide =
        new Move(CaseState.RECOGNIZED, TODAY, null, Authority.PROVINCIAL_CHAIRMAN, submitter);
    assertThat(at(CaseState.COUNCIL_VOTED).missing(decide))
        .extracting(Missing::code)
        .containsExactly(Missing.Code.CASE_SUBMITTER_CHECKS);
  }

  @Test
  void aStepIsTakenByItsRoleAtItsLevelOrAbove() {
    Move.Actor commune = CaseFixture.stranger("COMMUNE");
    Move verify = new Move(CaseState.VERIFIED, TODAY, null, null, commune);
    assertThat(at(CaseState.SUBMITTED_TO_DISTRICT).missing(verify))
        .extracting(Missing::code)
        .containsExactly(Missing.Code.CASE_STEP_NOT_YOURS);
    Move back = new Move(CaseState.RETURNED, TODAY, "vì", null, commune);
    assertThat(at(CaseState.SUBMITTED_TO_DISTRICT).missing(back))
        .extracting(Missing::code)
        .containsExactly(Missing.Code.CASE_STEP_NOT_YOURS);
    Move byAuditor =
        new Move(
            CaseState.VERIFIED, TODAY, null, null, new Move.Actor("x", Set.of("auditor"), null));
    assertThat(at(CaseState.SUBMITTED_TO_DISTRICT).missing(byAuditor))
        .extracting(Missing::code)
        .containsExactly(Missing.Code.CASE_STEP_NOT_YOURS);
  }

  @Test
  void daysComeInOrderAndNotFromTheFuture() {
    Move early =
        new Move(
            CaseState.SELF_ASSESSED,
            CaseFixture.START.minusDays(1),
            null,
            null,
            CaseFixture.stranger("PROVINCE"));
    assertThat(at(CaseState.REGISTERED).missing(early))
        .extracting(Missing::code)
        .containsExactly(Missing.Code.CASE_DATE_BEFORE_LAST_STEP);
    Move late =
        new Move(
            CaseState.SELF_ASSESSED,
            TODAY.plusDays(1),
            null,
            null,
            CaseFixture.stranger("PROVINCE"));
    assertThat(at(CaseState.REGISTERED).missing(late))
        .extracting(Missing::code)
        .containsExactly(Missing.Code.CASE_DATE_IN_FUTURE);
  }

  @Test
  void aLocalityThatHasEndedCanOnlyEndItsCase() {
    CaseFixture ended = at(CaseState.REGISTERED).endedOn(LocalDate.of(2024, 5, 31));
    assertThat(ended.codes(CaseState.SELF_ASSESSED)).containsExactly(Missing.Code.CASE_PLACE_ENDED);
    assertThat(ended.missing(CaseState.WITHDRAWN)).isEmpty();
  }

  @Test
  void theReportIsOpenForCommentsForFifteenDays() {
    CaseFixture posted =
        at(CaseState.SELF_ASSESSED).under(level(RuleKind.MIN_CONSULTATION_DAYS, null, 15));
    LocalDate reported = posted.steps().get(1).on();
    assertThat(consulted(posted, reported.plusDays(14)))
        .containsExactly(Missing.at("/on", Missing.Code.CASE_CONSULTATION_SHORT, 14, 15));
    assertThat(consulted(posted, reported.plusDays(15))).isEmpty();
  }

  private static List<Missing> consulted(CaseFixture posted, LocalDate on) {
    return posted.missing(
        new Move(CaseState.CONSULTED, on, null, null, CaseFixture.stranger("COMMUNE")));
  }

  @Test
  void f000_13_aCaseOf2020WithoutSurveyIsRefusedAtSubmission() {
    Dossier without =
        new Dossier(
            WHOLE_DOSSIER.documents(),
            List.of(),
            WHOLE_DOSSIER.votes(),
            WHOLE_DOSSIER.opinions(),
            List.of());
    assertThat(at(CaseState.COMMUNE_VOTED).with(without).codes(CaseState.SUBMITTED_TO_DISTRICT))
        .containsExactly(Missing.Code.CASE_SURVEY_MISSING);
    assertThat(at(CaseState.CONSULTED).with(without).codes(CaseState.SUBMITTED_TO_DISTRICT))
        .containsExactly(
            Missing.Code.CASE_STEP_MISSING,
            Missing.Code.CASE_STEP_MISSING,
            Missing.Code.CASE_SURVEY_MISSING);
  }

  @Test
  void f002_24_aModelCommuneNeedsMoreSatisfiedHouseholdsThanAnother() {
    // 94 % are satisfied: enough for 90, not for 95.
    Dossier dossier =
        surveyed(
            new Survey(CaseFixture.START, 1000, 900, null, 900, 846, 54, List.of(), List.of()));
    assertThat(at(CaseState.CONSULTED).with(dossier).missing(CaseState.SURVEYED)).isEmpty();
    assertThat(
            at(CaseState.CONSULTED)
                .with(dossier)
                .toward(Standard.MODEL)
                .missing(CaseState.SURVEYED))
        .extracting(Missing::code, Missing::arguments)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                Missing.Code.CASE_SURVEY_SATISFIED_LOW, List.of("94.00", "95.00")));
  }

  private static Dossier surveyed(Survey survey) {
    return new Dossier(
        WHOLE_DOSSIER.documents(),
        List.of(survey),
        WHOLE_DOSSIER.votes(),
        WHOLE_DOSSIER.opinions(),
        List.of());
  }

  @Test
  void nineOfTenInFavourAreEnoughAndOneLessIsNot() {
    assertThat(voted(50, 45)).isEmpty();
    assertThat(voted(50, 44)).containsExactly(Missing.Code.CASE_VOTE_LOW);
  }

  private static List<Missing.Code> voted(int present, int inFavour) {
    Dossier dossier =
        new Dossier(
            WHOLE_DOSSIER.documents(),
            WHOLE_DOSSIER.surveys(),
            List.of(
                new Dossier.Vote(
                    Dossier.Body.COMMUNE_MEETING, CaseFixture.START, present, inFavour)),
            List.of(),
            List.of());
    return at(CaseState.SURVEYED).with(dossier).codes(CaseState.COMMUNE_VOTED);
  }

  @Test
  void f002_21_aCaseIsNotDecidedWithAnOpenBlockingFinding() {
    CaseFixture voted = at(CaseState.COUNCIL_VOTED);
    LocalDate due = LocalDate.of(2024, 6, 30);
    assertThat(
            voted
                .with(found(new Dossier.Finding("Bãi rác", due, true, true)))
                .missing(CaseState.RECOGNIZED))
        .containsExactly(Missing.of(Missing.Code.CASE_FINDING_OPEN, "Bãi rác", due));
    assertThat(
            voted
                .with(found(new Dossier.Finding("Bãi rác", due, true, false)))
                .missing(CaseState.RECOGNIZED))
        .isEmpty();
    assertThat(
            voted
                .with(found(new Dossier.Finding("Lỗi chính tả", due, false, true)))
                .missing(CaseState.RECOGNIZED))
        .isEmpty();
  }

  private static Dossier found(Dossier.Finding finding) {
    return new Dossier(
        WHOLE_DOSSIER.documents(),
        WHOLE_DOSSIER.surveys(),
        WHOLE_DOSSIER.votes(),
        WHOLE_DOSSIER.opinions(),
        List.of(finding));
  }

  @Test
  void theLastOpinionOfADepartmentCounts() {
    Dossier.Opinion against = new Dossier.Opinion("Sở NN", "17", false);
    Dossier.Opinion with = new Dossier.Opinion("Sở NN", "17", true);
    assertThat(appraised(with, against)).containsExactly(Missing.Code.CASE_OPINION_AGAINST);
    assertThat(appraised(against, with)).isEmpty();
    assertThat(appraised()).containsExactly(Missing.Code.CASE_OPINION_MISSING);
  }

  @Test
  void f002_22_theOpinionOfOneDepartmentDoesNotSpeakForTheCriterionOfAnother() {
    List<CriterionCharge> charges =
        List.of(
            new CriterionCharge("17", Set.of("H01.05", "H01.07"), List.of()),
            new CriterionCharge("10", Set.of("H01.02"), List.of()));
    assertThat(unconfirmed(charges, new Dossier.Opinion("H01.05", "17", true)))
        .containsExactly(
            Missing.of(Missing.Code.CASE_OPINION_MISSING, "H01.07", "17"),
            Missing.of(Missing.Code.CASE_OPINION_MISSING, "H01.02", "10"));
    assertThat(
            unconfirmed(
                charges,
                new Dossier.Opinion("H01.05", "17", true),
                new Dossier.Opinion("H01.07", "17", true),
                new Dossier.Opinion("H01.02", "10", true)))
        .isEmpty();
  }

  @Test
  void f002_22_whatNobodyLeadsIsNamedInsteadOfPassingInSilence() {
    List<CriterionCharge> charges =
        List.of(
            new CriterionCharge("10", Set.of(), List.of("10")),
            new CriterionCharge("17", Set.of("H01.05"), List.of("17.2")));
    assertThat(unconfirmed(charges, new Dossier.Opinion("H01.05", "17", true)))
        .containsExactly(Missing.of(Missing.Code.CASE_OWNER_MISSING, "10, 17.2"));
  }

  private static List<Missing> unconfirmed(
      List<CriterionCharge> charges, Dossier.Opinion... opinions) {
    Dossier dossier =
        new Dossier(
            WHOLE_DOSSIER.documents(),
            WHOLE_DOSSIER.surveys(),
            WHOLE_DOSSIER.votes(),
            List.of(opinions),
            List.of());
    return at(CaseState.SUBMITTED_TO_PROVINCE).with(dossier).missing(CaseState.APPRAISED, charges);
  }

  private static List<Missing.Code> appraised(Dossier.Opinion... opinions) {
    Dossier dossier =
        new Dossier(
            WHOLE_DOSSIER.documents(),
            WHOLE_DOSSIER.surveys(),
            WHOLE_DOSSIER.votes(),
            List.of(opinions),
            List.of());
    return at(CaseState.SUBMITTED_TO_PROVINCE).with(dossier).codes(CaseState.APPRAISED);
  }

  @Test
  void constructionArrearsBlockAppraisalAndDecision() {
    assertThat(at(CaseState.SUBMITTED_TO_PROVINCE).owing(450_000_000).missing(CaseState.APPRAISED))
        .containsExactly(Missing.of(Missing.Code.CASE_ARREARS, 450_000_000L, CaseFixture.START));
    assertThat(at(CaseState.COUNCIL_VOTED).owing(1).codes(CaseState.RECOGNIZED))
        .containsExactly(Missing.Code.CASE_ARREARS);
    assertThat(at(CaseState.REGISTERED).owing(1).missing(CaseState.SELF_ASSESSED)).isEmpty();
  }

  @Test
  void onlyTheCompetentAuthorityDecides() {
    Move byPrimeMinister =
        new Move(
            CaseState.RECOGNIZED,
            TODAY,
            null,
            Authority.PRIME_MINISTER,
            CaseFixture.stranger("PROVINCE"));
    assertThat(at(CaseState.COUNCIL_VOTED).missing(byPrimeMinister))
        .extracting(Missing::code)
        .containsExactly(Missing.Code.CASE_AUTHORITY_NOT_COMPETENT);
  }

  @Test
  void aDistrictIsRecognisedWhenAllOfItsCommunesAreAndATenthIsAdvanced() {
    CaseFixture district = at(CaseState.SUBMITTED_TO_PROVINCE).toward(Standard.DISTRICT_NTM);
    assertThat(communes(district, below(10, 10, 1, 0, 0))).isEmpty();
    assertThat(communes(district, below(10, 9, 0, 0, 0))).containsExactly("NTM", "ADVANCED");
    assertThat(communes(district, CommunesBelow.NONE)).isEmpty();
  }

  @Test
  void aTownCompletesItsTaskOnlyWhenAllOfItsCommunesQualify() {
    CaseFixture town = at(CaseState.SUBMITTED_TO_PROVINCE).toward(Standard.TASK_COMPLETED);
    assertThat(communes(town, below(3, 2, 2, 0, 0))).containsExactly("NTM");
    assertThat(communes(town, below(3, 3, 1, 0, 0))).isEmpty();
  }

  @Test
  void aDistrictIsRecognisedWhenAllOfItsTownshipsAreCivilisedUrbanAreas() {
    assertThat(townships(2, 2)).isEmpty();
    assertThat(townships(0, 0)).isEmpty();
    assertThat(townships(2, 1)).containsExactly("1", "2", "100.00");
  }

  private static List<String> townships(int townships, int civilised) {
    CaseFixture district = at(CaseState.SUBMITTED_TO_PROVINCE).toward(Standard.DISTRICT_NTM);
    Attempt attempt =
        new Attempt(
            district.facts(below(10, 10, 1, townships, civilised)),
            CaseFixture.move(CaseState.APPRAISED),
            new RulesInForce(
                java.util.Optional.of(district.procedure()),
                List.of(districtLevel(RuleKind.MIN_TOWNSHIPS_CIVILISED, 10_000)),
                java.util.Optional.of(Authority.PRIME_MINISTER),
                Set.of(),
                Set.of()),
            TODAY);
    return CaseRules.missing(attempt).stream()
        .filter(missing -> missing.code() == Missing.Code.CASE_TOWNSHIPS_LOW)
        .flatMap(missing -> missing.arguments().stream())
        .toList();
  }

  @ParameterizedTest
  @EnumSource(names = {"APPRAISED", "RECOGNIZED"})
  void whatIsUnmetOrUndeterminedIsNamedBeforeThePlaceIsAppraisedOrRecognised(CaseState to) {
    CaseFixture before = at(to == CaseState.APPRAISED ? SUBMITTED : CaseState.COUNCIL_VOTED);
    assertThat(before.missing(to, standing(List.of(), List.of()), false)).isEmpty();
    List<Missing> lacking =
        before.missing(to, standing(List.of("17.1", "19"), List.of("10")), false);
    assertThat(lacking)
        .extracting(Missing::code)
        .containsExactly(Missing.Code.CASE_CRITERIA_UNMET, Missing.Code.CASE_CRITERIA_UNDETERMINED);
    assertThat(lacking.get(0).arguments())
        .containsExactly("COMMUNE_2021", TODAY.toString(), "17.1, 19");
    assertThat(lacking.get(1).arguments()).endsWith("10");
  }

  @Test
  void withoutASetInForceNothingShowsThatItIsMet() {
    assertThat(at(SUBMITTED).missing(CaseState.APPRAISED, java.util.Optional.empty(), false))
        .extracting(Missing::code)
        .containsExactly(Missing.Code.CASE_CRITERIA_SET_MISSING);
  }

  @Test
  void aPlaceThatIsComplicatedInSecurityIsNotAppraised() {
    assertThat(at(SUBMITTED).missing(CaseState.APPRAISED, standing(List.of(), List.of()), true))
        .extracting(Missing::code)
        .containsExactly(Missing.Code.CASE_SECURITY_COMPLICATED);
  }

  @Test
  void theStepsBeforeTheAppraisalDoNotAskForTheConditions() {
    assertThat(
            at(CaseState.VERIFIED).missing(SUBMITTED, standing(List.of("1"), List.of("2")), true))
        .isEmpty();
  }

  @Test
  void whatIsUndeterminedIsNeverMet() {
    assertThat(CaseFixture.standing(List.of(), List.of("10")).state())
        .isEqualTo(CriteriaStanding.State.UNDETERMINED);
    assertThat(CaseFixture.standing(List.of("19"), List.of("10")).state())
        .isEqualTo(CriteriaStanding.State.NOT_MET);
    assertThat(CaseFixture.standing(List.of(), List.of()).state())
        .isEqualTo(CriteriaStanding.State.MET);
  }

  private static java.util.Optional<CriteriaStanding> standing(
      List<String> unmet, List<String> undetermined) {
    return java.util.Optional.of(CaseFixture.standing(unmet, undetermined));
  }

  private static List<String> communes(CaseFixture district, CommunesBelow below) {
    List<LevelRule> rules =
        List.of(
            districtLevel(RuleKind.MIN_COMMUNES_REACHED, 10_000),
            districtLevel(RuleKind.MIN_COMMUNES_ADVANCED, 1000));
    Attempt attempt =
        new Attempt(
            district.facts(below),
            CaseFixture.move(CaseState.APPRAISED),
            new RulesInForce(
                java.util.Optional.of(district.procedure()),
                rules,
                java.util.Optional.of(Authority.PRIME_MINISTER),
                Set.of(),
                Set.of()),
            TODAY);
    return CaseRules.missing(attempt).stream()
        .filter(missing -> missing.code() == Missing.Code.CASE_COMMUNES_LOW)
        .map(missing -> missing.arguments().get(0))
        .toList();
  }

  private static LevelRule districtLevel(RuleKind kind, int value) {
    return new LevelRule(
        kind,
        "DISTRICT",
        null,
        Binding.OVERALL,
        value,
        LocalDate.of(2016, 12, 30),
        null,
        Provenance.S,
        "-",
        null);
  }

  private static CommunesBelow below(
      int communes, int reached, int advanced, int townships, int civilised) {
    return new CommunesBelow(
        communes, Map.of(Standard.NTM, reached, Standard.ADVANCED, advanced), townships, civilised);
  }

  @Test
  void withoutAProcedureNothingMoves() {
    assertThat(at(CaseState.REGISTERED).by(null).codes(CaseState.SELF_ASSESSED))
        .containsExactly(Missing.Code.CASE_NO_PROCEDURE);
  }

  @Test
  void aRegistrationAfterItsLastDayIsRefusedWithThatDay() {
    assertThat(registration("2023-11-30", 10)).isEmpty();
    assertThat(registration("2023-12-01", 10))
        .containsExactly(
            new Missing(
                Missing.Code.CASE_REGISTRATION_LATE,
                "/on",
                List.of("2023-12-01", "2024", "2023-11-30")));
  }

  @Test
  void aRegistrationWithTooFewCriteriaIsRefusedWithBothNumbers() {
    assertThat(registration("2023-11-30", 9))
        .containsExactly(
            new Missing(Missing.Code.CASE_REGISTRATION_CRITERIA_LOW, "", List.of("9", "12", "10")));
  }

  /** By the rule of Thanh Hóa: before 1 December of the year before, with ten criteria. */
  private static List<Missing> registration(String on, int met) {
    Procedure plain = CaseFixture.procedure("V", Set.of());
    Procedure ofThanhHoa =
        new Procedure(
            "V",
            "-",
            plain.validFrom(),
            null,
            plain.steps(),
            new Procedure.Registration(1, 11, 30, 10));
    List<String> unmet = java.util.stream.IntStream.range(met, 12).mapToObj(i -> "c" + i).toList();
    CriteriaStanding standing =
        CriteriaStanding.of(
            new CriteriaStanding.Set(new java.util.UUID(0, 1), "VILLAGE", "1/QĐ-UBND", 12),
            new CriteriaStanding.Found(LocalDate.parse(on), true, met, unmet, unmet, List.of()));
    return CaseRules.missing(
            new Attempt(
                at(CaseState.REGISTERED)
                    .facts(CommunesBelow.NONE, java.util.Optional.of(standing), false),
                new Move(
                    CaseState.REGISTERED,
                    LocalDate.parse(on),
                    null,
                    null,
                    CaseFixture.stranger("PROVINCE")),
                new RulesInForce(
                    java.util.Optional.of(ofThanhHoa),
                    List.of(),
                    java.util.Optional.empty(),
                    Set.of(),
                    Set.of()),
                TODAY))
        .stream()
        .filter(missing -> missing.code().name().startsWith("CASE_REGISTRATION"))
        .toList();
  }

  @Test
  void whoRegistersALocalityDoesNotAcceptItsRegistration() {
    Move acceptance =
        new Move(
            CaseState.ACCEPTED,
            TODAY,
            null,
            null,
            new Move.Actor("p-REGISTERED", Set.of("coordinator"), "DISTRICT"));
    assertThat(at(CaseState.REGISTERED).missing(acceptance))
        .extracting(Missing::code)
        .contains(Missing.Code.CASE_SUBMITTER_CHECKS);
  }

  @Test
  void theLevelOfAnEnteredProcedureGoesBeforeThatOfTheCountry() {
    LevelRule national = CaseFixture.level(RuleKind.MIN_COMMUNE_VOTE, Standard.NTM, 9000);
    LevelRule entered =
        new LevelRule(
            RuleKind.MIN_COMMUNE_VOTE,
            "COMMUNE",
            null,
            Binding.OVERALL,
            8000,
            LocalDate.of(2024, 1, 1),
            null,
            Provenance.S,
            "-",
            "p");
    assertThat(
            LevelRule.inForce(
                List.of(national, entered),
                RuleKind.MIN_COMMUNE_VOTE,
                Binding.OVERALL,
                Standard.NTM,
                TODAY))
        .hasValue(8000);
  }

  @Test
  void aProcedureWithoutItsEndsIsRefusedAndAProvinceDoesNotChangeWhatTheCountryDecides() {
    Procedure whole = CaseFixture.procedure("V", Set.of());
    assertThat(ProcedureIsWhole.broken(draft("PROVINCE", "VILLAGE", whole.steps()))).isEmpty();
    assertThat(
            ProcedureIsWhole.broken(draft("DISTRICT", "COMMUNE", whole.steps().subList(1, 11)))
                .stream()
                .map(Missing::code)
                .distinct())
        .containsExactly(
            Missing.Code.PROCEDURE_LOCALITY_UNFIT,
            Missing.Code.PROCEDURE_LEVEL_IS_NATIONAL,
            Missing.Code.PROCEDURE_STEP_MISSING);
    assertThat(ProcedureIsWhole.broken(draft(null, "COMMUNE", whole.steps()))).isEmpty();
  }

  private static ProcedureIsWhole.Draft draft(
      String place, String level, List<Procedure.Step> steps) {
    return new ProcedureIsWhole.Draft(place, level, TODAY, null, steps, List.of());
  }

  @Test
  void nobodyDelegatesWhatALevelAboveDecides() {
    assertThat(DelegatorHoldsTheCompetence.holds("PROVINCE", "PROVINCE")).isTrue();
    assertThat(DelegatorHoldsTheCompetence.holds("DISTRICT", "PROVINCE")).isFalse();
    assertThat(DelegatorHoldsTheCompetence.holds("PROVINCE", null)).isFalse();
    assertThat(DelegatorHoldsTheCompetence.holds(null, null)).isTrue();
  }
}
