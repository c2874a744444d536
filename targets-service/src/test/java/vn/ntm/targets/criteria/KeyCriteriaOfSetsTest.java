package vn.ntm.targets.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.ntm.targets.TargetsWorld.as;
import static vn.ntm.targets.TargetsWorld.once;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** Which criteria are key for revocation, and what measures income, the sets themselves say. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class KeyCriteriaOfSetsTest {

  private static final String SETS = "/v1/criteria-sets";

  /** Thanh Hóa, where no other test enters a set. */
  private static final String THANH_HOA = "38@2024-02-05";

  @BeforeEach
  void theTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void aSetOfAProvinceSaysItsKeyCriteriaOrHasThoseOfTheNationalSet() {
    JsonPath set = imported("THANH_HOA_KEY");

    assertThat(set.getList("set.criteria.revocationKey")).containsExactly(null, true, false, true);
    assertThat(set.getString("set.criteria[1].keyProvenance.source")).isEqualTo("18/2022/QĐ-TTg");
    assertThat(set.getString("set.criteria[3].keyProvenance.source")).isEqualTo("9/QĐ-UBND");
    assertThat(set.getString("set.criteria[1].indicators[0].measure")).isEqualTo("INCOME_PER_HEAD");
    String table =
        as(coordinator())
            .get(SETS + "/" + set.getString("id") + "/table")
            .then()
            .extract()
            .asString();
    assertThat(table).contains("measure").contains("revocationKey").contains("INCOME_PER_HEAD");
  }

  @Test
  void setsThatWereStoredBeforeSayWhatTheyWouldSayIfTheyWereLoadedNow()
      throws SQLException, IOException {
    imported("THANH_HOA_STORED");
    try (Connection owner = connectedAsOwner();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      List<String> before = said(statement);
      assertThat(before).hasSizeGreaterThanOrEqualTo(18);
      statement.execute(
          "UPDATE criteria_set_version SET document = (regexp_replace(regexp_replace(regexp_replace("
              + "document::text, ', \"revocationKey\": true', '', 'g'),"
              + " ', \"keyProvenance\": [{][^}]*[}]', '', 'g'),"
              + " ', \"measure\": \"INCOME_PER_HEAD\"', '', 'g'))::jsonb"
              + " WHERE origin = 'REFERENCE' OR code = 'THANH_HOA_STORED'");
      assertThat(said(statement)).isNotEqualTo(before);

      statement.execute(migration());

      assertThat(said(statement)).isEqualTo(before);
      owner.rollback();
    }
  }

  /** As the role that migrates the tables of this very service. */
  private static Connection connectedAsOwner() throws SQLException {
    Config config = ConfigProvider.getConfig();
    return DriverManager.getConnection(
        config.getValue("quarkus.datasource.jdbc.url", String.class),
        config.getValue("quarkus.flyway.username", String.class),
        config.getOptionalValue("quarkus.flyway.password", String.class).orElse(""));
  }

  /** What each set that came with the service, and the one of this test, says. */
  private static List<String> said(Statement statement) throws SQLException {
    List<String> said = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "SELECT v.code, c ->> 'code', c ->> 'revocationKey', c ->> 'keyProvenance',"
                + " c #>> '{indicators,0,measure}'"
                + " FROM criteria_set_version v, jsonb_array_elements(v.document -> 'criteria') c"
                + " WHERE (v.origin = 'REFERENCE' OR v.code = 'THANH_HOA_STORED')"
                + " AND (c ->> 'revocationKey' IS NOT NULL"
                + " OR c #>> '{indicators,0,measure}' IS NOT NULL)"
                + " ORDER BY v.code, length(c ->> 'code'), c ->> 'code'")) {
      while (row.next()) {
        said.add(
            "%s %s %s %s %s"
                .formatted(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)));
      }
    }
    return said;
  }

  private static String migration() throws IOException {
    try (InputStream sql =
        KeyCriteriaOfSetsTest.class.getResourceAsStream(
            "/db/migration/V28__key_criteria_of_stored_sets.sql")) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A draft, which is in the way of no other test. */
  private static JsonPath imported(String code) {
    return once(as(coordinator()))
        .multiPart("file", "set.csv", table(code).getBytes(StandardCharsets.UTF_8), "text/csv")
        .post(SETS + "/imports")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath();
  }

  private static Tokens coordinator() {
    return Tokens.of("coordinator").locality(THANH_HOA);
  }

  private static String table(String code) {
    String said =
        code.equals("THANH_HOA_STORED")
            ? ""
            : "CRITERION,17,Môi trường và an toàn thực phẩm,false,false,,,,,SOURCED,9/QĐ-UBND\n"
                + "CRITERION,20,Du lịch,false,true,,,,,SOURCED,9/QĐ-UBND\n";
    return """
    record,code,name,complete,revocationKey,kind,comparison,unit,measure,mark,source
    SET,code,%s,,,,,,,,
    SET,name,Bộ tiêu chí của tỉnh,,,,,,,SOURCED,9/QĐ-UBND
    SET,level,COMMUNE,,,,,,,,
    SET,standard,NTM,,,,,,,,
    SET,authority,PROVINCIAL,,,,,,,,
    SET,localityCode,38,,,,,,,,
    SET,localityAsOf,2024-02-05,,,,,,,,
    SET,legalBasis.number,9/QĐ-UBND,,,,,,,,
    SET,legalBasis.issuer,UBND tỉnh,,,,,,,,
    SET,validFrom,2022-08-08,,,,,,,,
    CRITERION,1,Quy hoạch,false,,,,,,,
    CRITERION,10,Thu nhập,true,,,,,,,
    INDICATOR,10,Thu nhập bình quân đầu người,,,QUANTITY,>=,triệu đồng/người/năm,,,
    """
            .formatted(code)
        + said;
  }
}
