package vn.ntm.gateway.forwarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocationTest {

  private static final Destination FUNDING =
      new Destination("funding", URI.create("http://127.0.0.1:8082"), "/v1/x");

  @ParameterizedTest
  @CsvSource({
    "/v1,/api/funding/v1",
    "/v1/x/7,/api/funding/v1/x/7",
    "http://127.0.0.1:8082/v1/x/7?a=%2F#b,/api/funding/v1/x/7?a=%2F#b",
    "http://gate.example/v1/x,/api/funding/v1/x",
    "http://gate.example/api/funding/v1/x,/api/funding/v1/x",
    "/api/funding/v1/x,/api/funding/v1/x",
    "http://127.0.0.1:8083/v1/x,http://127.0.0.1:8083/v1/x",
    "https://elsewhere.example/v1/x,https://elsewhere.example/v1/x",
    "//elsewhere.example/v1/x,//elsewhere.example/v1/x",
    "/v10/x,/v10/x",
    "mailto:a@b.example,mailto:a@b.example",
    "not a uri,not a uri",
    "7,7",
  })
  void onlyAddressesOfTheServiceAreRewritten(String given, String expected) {
    assertThat(Location.forClient(given, FUNDING, "gate.example")).isEqualTo(expected);
  }
}
