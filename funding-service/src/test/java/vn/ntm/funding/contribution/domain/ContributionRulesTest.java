package vn.ntm.funding.contribution.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.ntm.funding.ledger.domain.BrokenRule;

class ContributionRulesTest {

  private static final UUID PROVINCE = new UUID(0, 1);
  private static final UUID COMMUNE = new UUID(0, 2);
  private static final UUID ELSEWHERE = new UUID(0, 3);

  @ParameterizedTest
  @CsvSource({
    "ENTERPRISE, CASH, true",
    "COMMUNITY, LABOUR_DAYS, true",
    "COMMUNITY, LAND, true",
    "ENTERPRISE, IN_KIND, true",
    "CREDIT, OUTSTANDING_BALANCE, true",
    "INTEGRATED, PROGRAMME_MONEY, true",
    "CREDIT, CASH, false",
    "INTEGRATED, CASH, false",
    "COMMUNITY, OUTSTANDING_BALANCE, false",
    "ENTERPRISE, PROGRAMME_MONEY, false"
  })
  void eachSourceComesInItsOwnForms(MobilisedSource source, Form form, boolean holds) {
    assertThat(FormIsOfTheSource.check(source, form).isEmpty()).isEqualTo(holds);
  }

  @Test
  void everythingMissingAndEverythingTooMuchIsNamed() {
    assertThat(RecordSaysWhatItsFormNeeds.check(Form.LAND, Set.of(Member.AMOUNT, Member.BANK)))
        .extracting(BrokenRule::code, BrokenRule::pointer)
        .containsExactly(
            tuple("MEMBER-SURPLUS", "/amount"),
            tuple("MEMBER-MISSING", "/item"),
            tuple("MEMBER-MISSING", "/quantityThousandths"),
            tuple("MEMBER-SURPLUS", "/bank"));
    assertThat(RecordSaysWhatItsFormNeeds.check(Form.LAND, Set.of(Member.ITEM, Member.QUANTITY)))
        .isEmpty();
  }

  @Test
  void aPersonDoesNotConfirmTheirOwnRecord() {
    assertThat(ConfirmerIsNotRecorder.check("p-1", "p-1")).isPresent();
    assertThat(ConfirmerIsNotRecorder.check("p-1", "p-2")).isEmpty();
  }

  @Test
  void theBalanceOfAYearIsOfADayInIt() {
    LocalDate lastDay = LocalDate.of(2023, 12, 31);
    assertThat(BalanceIsOfItsYear.check(Form.OUTSTANDING_BALANCE, lastDay, 2023)).isEmpty();
    assertThat(BalanceIsOfItsYear.check(Form.OUTSTANDING_BALANCE, lastDay, 2024)).isPresent();
    assertThat(BalanceIsOfItsYear.check(Form.CASH, lastDay, 2024)).isEmpty();
  }

  @Test
  void onlyAVillageCollectsCashOfItsPeople() {
    assertThat(CollectionIsCashOfAVillage.check(MobilisedSource.COMMUNITY, Form.CASH, "VILLAGE"))
        .isEmpty();
    assertThat(CollectionIsCashOfAVillage.check(MobilisedSource.COMMUNITY, Form.CASH, "COMMUNE"))
        .isPresent();
    assertThat(CollectionIsCashOfAVillage.check(MobilisedSource.COMMUNITY, Form.LAND, "VILLAGE"))
        .isPresent();
    assertThat(CollectionIsCashOfAVillage.check(MobilisedSource.ENTERPRISE, Form.CASH, "VILLAGE"))
        .isPresent();
  }

  @Test
  void aProjectLiesInThePlaceOrAroundIt() {
    List<UUID> commune = List.of(PROVINCE, COMMUNE);
    assertThat(ProjectLiesAtThePlace.check(commune, List.of(PROVINCE))).isEmpty();
    assertThat(ProjectLiesAtThePlace.check(List.of(PROVINCE), commune)).isEmpty();
    assertThat(ProjectLiesAtThePlace.check(commune, List.of(PROVINCE, ELSEWHERE))).isPresent();
  }
}
