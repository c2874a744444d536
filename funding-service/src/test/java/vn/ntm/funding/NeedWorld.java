package vn.ntm.funding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.command;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import vn.ntm.testing.KafkaServer;
import vn.ntm.testing.Tokens;

/** Lạng Sơn of 2019 and the documents on needs. */
final class NeedWorld {

  static final Path LANG_SON_2019 = Path.of("../deploy/data/plans/lang-son-2019.json");
  static final UUID LANG_SON = UUID.fromString("01900000-0000-7000-8000-000000000020");

  private static final String LANG_SON_OF_2019 = "20@2019-08-07";

  private NeedWorld() {}

  static String coordinatorOfLangSon() {
    return Tokens.of("coordinator").locality(LANG_SON_OF_2019).sign();
  }

  static void langSonIsKnown() {
    if (as(coordinatorOfLangSon()).get("/v1/needs").statusCode() == 200) {
      return;
    }
    String value =
        """
        {"localityId": "%s", "version": 1, "level": "PROVINCE", "kind": "TINH",
         "name": "Tỉnh Lạng Sơn", "validFrom": "2004-01-01", "validTo": null, "parents": [],
         "codes": [{"scheme": "QD124", "code": "20", "validFrom": "2004-01-01",
                    "validTo": null}]}"""
            .formatted(LANG_SON);
    ProducerRecord<byte[], byte[]> told =
        new ProducerRecord<>(
            "targets.locality.v1", LANG_SON.toString().getBytes(UTF_8), value.getBytes(UTF_8));
    told.headers()
        .add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8))
        .add("ce_type", "vn.ntm.targets.locality-recorded.v1".getBytes(UTF_8))
        .add("ce_time", "2024-06-17T02:00:00Z".getBytes(UTF_8));
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", KafkaServer.bootstrapServers()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      assertThat(producer.send(told)).succeedsWithin(Duration.ofSeconds(10));
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> as(coordinatorOfLangSon()).get("/v1/needs").statusCode() == 200);
  }

  /** The need of Lạng Sơn, imported from the file by whoever asks first. */
  static String langSonNeed() throws IOException {
    Response imported =
        command(coordinatorOfLangSon())
            .body(Files.readString(LANG_SON_2019))
            .post("/v1/needs/imports");
    assertThat(imported.statusCode()).isIn(201, 409);
    return as(coordinatorOfLangSon())
        .get("/v1/needs?limit=1000")
        .path("items.find { it.document.number == '136/KH-UBND' }.id");
  }

  /** A document of a place of Sóc Trăng with some lines. */
  static String document(String number, String issuedOn, String place, String lines) {
    return """
        {"number": "%s", "issuedOn": "%s", "title": "Nhu cầu vốn",
         "issuer": {"name": "UBND tỉnh Sóc Trăng", "kind": "PEOPLES_COMMITTEE"},
         "localityCode": "%s", "yearFrom": 2024, "yearTo": 2025, "targets": [],
         "capitalNeeds": {"declaredTotalMillion": 30, "lines": [%s]}}"""
        .formatted(number, issuedOn, place, lines);
  }

  /** A line of an amount in million đồng, with more members. */
  static String line(String payers, String million, String more) {
    return """
        {"payers": [%s], "nature": "UNSPECIFIED", "amountMillion": %s, "label": "Vốn"%s}"""
        .formatted(payers, million, more);
  }
}
