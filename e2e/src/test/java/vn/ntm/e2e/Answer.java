package vn.ntm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;

/** What the gateway answered. */
record Answer(int status, HttpHeaders headers, JsonNode json, String text) {

  /** The same answer, when it has the expected status. */
  Answer expect(int expected) {
    assertThat(status).as(text).isEqualTo(expected);
    return this;
  }

  /** The same answer, when it is a problem document of this status and code. */
  Answer expectProblem(int expected, String code) {
    expect(expected);
    assertThat(header("content-type")).startsWith("application/problem+json");
    assertThat(text("code")).isEqualTo(code);
    return this;
  }

  String text(String member) {
    return json.path(member).asText();
  }

  long number(String member) {
    return json.path(member).asLong();
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
