package vn.ntm.web.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.ntm.web.market.Requests.get;
import static vn.ntm.web.market.Requests.send;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.ntm.testing.ServiceResources;

@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "market"))
class ListsAndVersionsTest {

  @Inject Stalls stalls;

  @Test
  void noItemIsMissingOrTwiceWhenRowsAreAddedBetweenPages() {
    List<String> expected = new ArrayList<>();
    for (int count = 0; count < 5; count++) {
      expected.add("stall " + stalls.add("paged"));
    }
    List<String> seen = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page = get().get("/v1/stalls?limit=2" + cursor);
      page.then().statusCode(200);
      List<String> items = page.path("items");
      assertThat(items).hasSizeLessThanOrEqualTo(2);
      seen.addAll(items);
      if (seen.size() <= 4) {
        expected.add("stall " + stalls.add("paged"));
      }
      String next = page.path("next");
      cursor = next == null ? null : "&cursor=" + next;
    }

    assertThat(seen).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=1001", "limit=-1", "limit=ten", "limit=01"})
  void aLimitIsAWholeNumberFromOneToAThousand(String wrong) {
    isInvalid(wrong);
  }

  /** Not Base64; Base64 of something else; of a key of another list; of a key with a NUL. */
  @ParameterizedTest
  @ValueSource(strings = {"cursor=%25", "cursor=YWJj", "cursor=MTpyaWNl", "cursor=MToA"})
  void aCursorThatIsNotOfThisListIsRefused(String wrong) {
    isInvalid(wrong);
  }

  @Test
  void aLimitOfAThousandIsTaken() {
    get().get("/v1/stalls?limit=1000&open=yes").then().statusCode(200);
  }

  @Test
  void aChangeNeedsTheVersionItWasDecidedOn() {
    long id = stalls.add("versioned");
    change(id, null).then().statusCode(428).body("code", equalTo("PRECONDITION-REQUIRED"));
    assertThat(change(id, "\"1\"").header("ETag")).isEqualTo("\"2\"");
    change(id, "\"1\"")
        .then()
        .statusCode(412)
        .body("code", equalTo("STALE"))
        .body("currentVersion", equalTo(2));
    change(id, "\"2\"").then().statusCode(204);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"*", "1", "W/\"1\"", "\"one\"", "\"1\", \"2\"", "\"9999999999999999999\""})
  void anyOtherTagThanOneOfOursIsStale(String tag) {
    change(stalls.add("versioned"), tag).then().statusCode(412);
  }

  private static Response change(long id, String ifMatch) {
    var request = send("{\"name\":\"changed\"}");
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return request.put("/v1/stalls/" + id);
  }

  private static void isInvalid(String parameter) {
    get()
        .urlEncodingEnabled(false)
        .get("/v1/stalls?" + parameter)
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID-PARAMETER"));
  }
}
