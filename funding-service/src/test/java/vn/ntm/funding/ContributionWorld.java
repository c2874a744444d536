package vn.ntm.funding;

import static vn.ntm.funding.FundingWorld.COMMUNE;
import static vn.ntm.funding.FundingWorld.PROVINCE;
import static vn.ntm.funding.FundingWorld.VILLAGE;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.command;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.person;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;

/** What the people of Long Phú and others give, as far as the tests of contributions need it. */
final class ContributionWorld {

  private ContributionWorld() {}

  static String officer() {
    return person("locality-officer").sign();
  }

  static void theVillageIsKnown() {
    FundingWorld.thePlacesAreKnown();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> as(finance()).get("/v1/unit-prices?localityId=" + VILLAGE).statusCode() == 200);
  }

  static String body(
      String step, String source, String form, UUID place, int year, String day, String more) {
    return """
        {"step": "%s", "capitalSource": "%s", "form": "%s", "localityId": "%s",
         "programme": "NTM_2021_2025", "year": %d, "effectiveDate": "%s",
         "contributor": "Nhân dân ấp 2", %s}"""
        .formatted(step, source, form, place, year, day, more);
  }

  static String cash(int year, long amount) {
    return body(
        "CONTRIBUTION", "COMMUNITY", "CASH", COMMUNE, year, "2024-05-20", "\"amount\": " + amount);
  }

  static String balance(String bank, String day, long amount) {
    return balance(COMMUNE, bank, day, amount);
  }

  static String balance(UUID place, String bank, String day, long amount) {
    return body(
        "CONTRIBUTION",
        "CREDIT",
        "OUTSTANDING_BALANCE",
        place,
        Integer.parseInt(day.substring(0, 4)),
        day,
        "\"bank\": \"%s\", \"amount\": %d".formatted(bank, amount));
  }

  static String labour(String item, String day, long thousandths) {
    return body(
        "CONTRIBUTION",
        "COMMUNITY",
        "LABOUR_DAYS",
        VILLAGE,
        2024,
        day,
        "\"item\": \"%s\", \"quantityThousandths\": %d".formatted(item, thousandths));
  }

  static String integrated(String step, int year, String reference, long amount) {
    return body(
        step,
        "INTEGRATED",
        "PROGRAMME_MONEY",
        COMMUNE,
        year,
        "2024-05-20",
        """
        "amount": %d, "origin": {"programme": "Giảm nghèo bền vững", "reference": "%s"}"""
            .formatted(amount, reference));
  }

  static Response record(String body) {
    return command(officer()).body(body).post("/v1/contributions");
  }

  static Response recorded(String body) {
    return record(body).then().statusCode(201).extract().response();
  }

  static Response confirmed(String body) {
    return confirm(recorded(body));
  }

  static Response confirm(Response recorded) {
    return step(recorded, "confirmation", finance(), "")
        .then()
        .statusCode(200)
        .extract()
        .response();
  }

  static Response step(Response before, String step, String token, String body) {
    return command(token)
        .header("If-Match", before.header("ETag"))
        .body(body)
        .post("/v1/contributions/" + before.path("id") + "/" + step);
  }

  static JsonPath totals(int year, UUID under) {
    return as(finance())
        .get("/v1/contributions/totals?year=" + year + "&under=" + under)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** A unit price of the province from a day on. */
  static Response price(String item, String form, long price, String from, String number) {
    return command(finance())
        .body(
            """
            {"localityId": "%s", "form": "%s", "item": "%s", "name": "Lao động phổ thông",
             "unit": "ngày công", "price": %d, "validFrom": "%s",
             "decision": {"number": "%s", "date": "2023-12-20",
                          "issuer": "UBND tỉnh Sóc Trăng"}}"""
                .formatted(PROVINCE, form, item, price, from, number))
        .post("/v1/unit-prices");
  }
}
