package vn.ntm.funding;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.ntm.funding.ContributionWorld.balance;
import static vn.ntm.funding.ContributionWorld.cash;
import static vn.ntm.funding.ContributionWorld.confirmed;
import static vn.ntm.funding.ContributionWorld.integrated;
import static vn.ntm.funding.ContributionWorld.labour;
import static vn.ntm.funding.ContributionWorld.price;
import static vn.ntm.funding.ContributionWorld.recorded;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.ServiceResources;

/** The service's own database user tries to falsify contributions. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class ContributionHoldsAgainstRawSqlTest {

  private static final String COLUMNS =
      "version, step, status, capital_source, form, locality_id, locality_path, programme,"
          + " component, criterion, project_id, year, effective_date, contributor, amount, item,"
          + " quantity_thousandths, unit, unit_price, unit_price_id, price_number, price_date,"
          + " price_issuer, bank, origin_programme, origin_reference, collection_purpose,"
          + " collection_agreed_on, collection_level, collection_reported_on, commitment_id,"
          + " reverses, note, recorded_by, recorded_person, recorded_at, decided_by,"
          + " decided_person, decided_at, decision_note";

  @Inject DataSource dataSource;

  @BeforeEach
  void thePlacesAreKnown() {
    ContributionWorld.theVillageIsKnown();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE contribution SET amount = amount + 1",
        "UPDATE contribution SET capital_source = 'ENTERPRISE'",
        "DELETE FROM contribution",
        "TRUNCATE contribution CASCADE",
        "UPDATE unit_price SET price = price + 1",
        "DELETE FROM unit_price",
        "UPDATE counterpart_rule SET hard = false",
        "DELETE FROM counterpart_rule",
        "UPDATE counterpart_commitment SET payer_amount = payer_amount + 1",
        "DELETE FROM counterpart_commitment"
      })
  void whatIsRecordedCannotBeChanged(String sql) {
    confirmed(cash(2024, 3));
    assertThatThrownBy(() -> execute(sql)).isInstanceOf(SQLException.class);
  }

  @Test
  void aDecidedRecordIsNotDecidedAgain() {
    String id = confirmed(cash(2024, 3)).path("id");
    assertThatThrownBy(
            () -> execute("UPDATE contribution SET status = 'REJECTED' WHERE id = '" + id + "'"))
        .hasMessageContaining("INV-13");
  }

  @Test
  void whoRecordedCannotHaveConfirmed() {
    String id = recorded(cash(2024, 3)).path("id");
    assertThatThrownBy(
            () ->
                execute(
                    "UPDATE contribution SET status = 'CONFIRMED', decided_person ="
                        + " recorded_person WHERE id = '%s'".formatted(id)))
        .hasMessageContaining("recorder_does_not_confirm");
  }

  @Test
  void aStateSourceIsNoContribution() {
    assertThatThrownBy(() -> copy(cash(2024, 3), Map.of("capital_source", "'CENTRAL_BUDGET'")))
        .hasMessageContaining("inv_17_form_is_of_the_source");
  }

  @Test
  void theValueIsQuantityTimesThePriceOfTheDecision() {
    price("DAY_SQL", "LABOUR_DAYS", 200_000, "2024-01-01", "01/2024/QĐ-UBND");
    String labour = labour("DAY_SQL", "2024-03-01", 1_500);
    assertThatThrownBy(() -> copy(labour, Map.of("amount", "300001")))
        .hasMessageContaining("value_is_quantity_times_price");
    assertThatThrownBy(() -> copy(labour, Map.of("amount", "450000", "unit_price", "300000")))
        .hasMessageContaining("not one of this place and day");
    assertThatThrownBy(() -> copy(labour, Map.of("effective_date", "DATE '2023-12-31'")))
        .hasMessageContaining("not one of this place and day");
    assertThatThrownBy(() -> copy(labour, Map.of("unit_price_id", "NULL")))
        .hasMessageContaining("priced_forms_have_a_price");
  }

  @Test
  @Breaks(value = "INV-18", through = Breaks.Through.SQL)
  void integratedMoneyWithoutAnOriginOrTwiceIsRefused() {
    String integrated = integrated("CONTRIBUTION", 2024, "77/QĐ-UBND", 3);
    String id = recorded(integrated).path("id");
    assertThatThrownBy(() -> copyOf(id, Map.of())).hasMessageContaining("INV-18");
    assertThatThrownBy(() -> copyOf(id, Map.of("origin_reference", "NULL")))
        .hasMessageContaining("inv_18_integrated_has_an_origin");
  }

  @Test
  void aBalanceIsRecordedOncePerBankPlaceAndDay() {
    String id = recorded(balance("SQLBANK", "2024-05-31", 3)).path("id");
    assertThatThrownBy(() -> copyOf(id, Map.of("amount", "4"))).hasMessageContaining("INV-18");
    assertThatThrownBy(() -> copyOf(id, Map.of("effective_date", "DATE '2023-05-31'")))
        .hasMessageContaining("balance_is_of_its_year");
  }

  @Test
  void aCorrectionTakesBackExactlyWhatWasConfirmed() {
    String id = confirmed(cash(2024, 3)).path("id");
    Map<String, String> correction =
        Map.of(
            "status", "'RECORDED'",
            "decided_person", "NULL",
            "reverses", "'" + id + "'",
            "amount", "2");
    assertThatThrownBy(() -> copyOf(id, correction)).hasMessageContaining("INV-13");
  }

  @Test
  void aContributionIsNoTreasuryPayment() {
    String id = confirmed(cash(2024, 3)).path("id");
    assertThatThrownBy(
            () ->
                execute(
                    "INSERT INTO treasury_voucher VALUES ('X-1', '2024-05-20', 'KBNN', '%s', 3)"
                        .formatted(id)))
        .hasMessageContaining("foreign key");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ENTERPRISE", "COMMUNITY", "CREDIT", "INTEGRATED"})
  void mobilisedCapitalHasNoBudgetAccount(String source) {
    assertThatThrownBy(
            () ->
                execute(
                    """
                    INSERT INTO account (id, holder_kind, holder_id, locality_id, locality_path,
                      programme, component, capital_source, nature, budget_year, opened_at)
                    VALUES (gen_random_uuid(), 'LOCALITY', '%1$s', '%1$s', ARRAY['%1$s'::uuid],
                      'NTM_2021_2025', '01', '%2$s', 'INVESTMENT', 2024, now())"""
                        .formatted(FundingWorld.PROVINCE, source)))
        .hasMessageContaining("INV-17");
  }

  private void copy(String body, Map<String, String> changed) throws SQLException {
    copyOf(recorded(body).path("id"), changed);
  }

  /** Inserts a copy of a record in which some columns are other expressions. */
  private void copyOf(String id, Map<String, String> changed) throws SQLException {
    String expressions =
        Arrays.stream(COLUMNS.split(", ", -1))
            .map(column -> changed.getOrDefault(column, column))
            .collect(Collectors.joining(", "));
    execute(
        "INSERT INTO contribution (id, %s) SELECT '%s', %s FROM contribution WHERE id = '%s'"
            .formatted(COLUMNS, UUID.randomUUID(), expressions, id));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      try {
        statement.execute(sql);
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }
}
