package vn.ntm.web.market;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import vn.ntm.testing.Tokens;

/** Requests to the market. */
final class Requests {

  static final String PROBLEM = "application/problem+json";

  private Requests() {}

  static Tokens finance() {
    return Tokens.of("finance").locality("94@2024-02-05");
  }

  static RequestSpecification as(Tokens token) {
    return given().auth().oauth2(token.sign());
  }

  static RequestSpecification get() {
    return as(finance());
  }

  static RequestSpecification send(String body) {
    return as(finance()).contentType(ContentType.JSON).body(body);
  }

  static RequestSpecification command(String body) {
    return send(body).header("Idempotency-Key", UUID.randomUUID());
  }

  static String letting(String name) {
    return "{\"name\":\"%s\",\"rent\":1000000,\"places\":2}".formatted(name);
  }

  static String rent(String amount) {
    return "{\"name\":\"rice\",\"rent\":%s,\"places\":2}".formatted(amount);
  }
}
