package vn.ntm.funding;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.ntm.funding.FundingWorld.as;
import static vn.ntm.funding.FundingWorld.assigned;
import static vn.ntm.funding.FundingWorld.finance;
import static vn.ntm.funding.FundingWorld.investor;
import static vn.ntm.funding.FundingWorld.person;
import static vn.ntm.funding.FundingWorld.projectAccount;
import static vn.ntm.funding.FundingWorld.request;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** Files that prove a disbursement. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = @ResourceArg(name = "database", value = "funding"))
class AttachmentTest {

  private static final Path FOLDER = Path.of("target", "attachments");

  private String disbursement;

  @BeforeEach
  void aRequestIsOpen() {
    FundingWorld.thePlacesAreKnown();
    disbursement = request(projectAccount(assigned("02", 1_000), 1_000), 500).path("id");
  }

  @Test
  void whatIsAttachedComesBackByteByByteUnderItsHash() throws Exception {
    byte[] content = pdf("Biên bản nghiệm thu");
    Response attached = attach(investor(), "bien-ban so 1.pdf", content);
    attached
        .then()
        .statusCode(201)
        .body("name", equalTo("bien-ban so 1.pdf"))
        .body("mediaType", equalTo("application/pdf"))
        .body("size", equalTo(content.length))
        .body("sha256", equalTo(sha256(content)))
        .header("Location", endsWith("/content"));
    Response read = as(finance()).get(content(attached));
    read.then()
        .statusCode(200)
        .header(
            "Content-Disposition", startsWith("attachment; filename*=UTF-8''bien-ban%20so%201.pdf"))
        .header("X-Content-Type-Options", equalTo("nosniff"));
    assertThat(read.asByteArray()).isEqualTo(content);
    Path kept = FOLDER.resolve(sha256(content).substring(0, 2)).resolve(sha256(content));
    assertThat(Files.readAllBytes(kept)).isEqualTo(content);

    // The same content again is the same attachment, under whatever name.
    attach(finance(), "khac.pdf", content).then().body("id", equalTo(attached.path("id")));
    as(person("auditor").sign())
        .get("/v1/disbursements/" + disbursement + "/attachments")
        .then()
        .statusCode(200)
        .body("items.id", contains(attached.<String>path("id")));
  }

  @Test
  void aNameThatIsAPathNamesNothingOnOurSide() throws IOException {
    byte[] content = pdf("x");
    for (String name : new String[] {"../../../etc/passwd", "..\\..\\boot.ini", "..", "/"}) {
      Response attached = attach(investor(), name, pdf(name));
      attached.then().statusCode(201);
      assertThat(attached.<String>path("name")).doesNotContain("/", "\\", "..");
    }
    attach(investor(), "x.pdf", content).then().statusCode(201);
    try (var files = Files.walk(FOLDER)) {
      assertThat(files.filter(Files::isRegularFile))
          .allMatch(file -> file.getFileName().toString().matches("[0-9a-f]{64}"));
    }
  }

  @Test
  void onlyPapersAndPicturesOfABoundedSizeAreTaken() {
    attach(investor(), "x.pdf", "<html><script>".getBytes(UTF_8))
        .then()
        .statusCode(422)
        .body("code", equalTo("ATTACHMENT-TYPE"));
    attach(investor(), "x.pdf", new byte[0])
        .then()
        .statusCode(422)
        .body("code", equalTo("ATTACHMENT-EMPTY"));
    byte[] large = Arrays.copyOf(pdf("x"), 8 * 1024 * 1024 + 1);
    attach(investor(), "x.pdf", large).then().statusCode(413);
    given()
        .auth()
        .oauth2(investor())
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .multiPart("other", "x.pdf", pdf("x"), "application/pdf")
        .post("/v1/disbursements/" + disbursement + "/attachments")
        .then()
        .statusCode(422)
        .body("code", equalTo("ATTACHMENT-FILE-MISSING"));
    attach(investor(), "x.pdf", Arrays.copyOf(pdf("x"), 3 * 1024 * 1024)).then().statusCode(201);
  }

  @Test
  void papersAreForThoseWhoCheckAndForTheInvestorInTheirPlace() {
    Response attached = attach(investor(), "x.pdf", pdf("x"));
    String list = "/v1/disbursements/" + disbursement + "/attachments";
    String elsewhere = Tokens.of("finance").locality("89@2024-02-05").sign();
    String stranger = person("investor").agency("H00.00").sign();
    as(elsewhere).get(list).then().statusCode(404);
    as(elsewhere).get(content(attached)).then().statusCode(404);
    attach(elsewhere, "x.pdf", pdf("y")).then().statusCode(404);
    as(stranger).get(list).then().statusCode(403);
    as(stranger).get(content(attached)).then().statusCode(403);
    attach(stranger, "x.pdf", pdf("y")).then().statusCode(403);
    as(person("partner").sign()).get(list).then().statusCode(403);
    as(person("coordinator").sign()).get(content(attached)).then().statusCode(403);
    attach(person("auditor").sign(), "x.pdf", pdf("y")).then().statusCode(403);
    // An attachment is found under its own disbursement alone.
    String other = request(projectAccount(assigned("02", 1_000), 1_000), 500).path("id");
    as(finance())
        .get("/v1/disbursements/" + other + "/attachments/" + attached.path("id") + "/content")
        .then()
        .statusCode(404);
  }

  private String content(Response attached) {
    return "/v1/disbursements/" + disbursement + "/attachments/" + attached.path("id") + "/content";
  }

  private Response attach(String token, String name, byte[] content) {
    return given()
        .auth()
        .oauth2(token)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .multiPart("file", name, content, "application/octet-stream")
        .post("/v1/disbursements/" + disbursement + "/attachments");
  }

  private byte[] pdf(String text) {
    return ("%PDF-1.7\n" + disbursement + "\n" + text).getBytes(UTF_8);
  }

  private static String sha256(byte[] content) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }
}
