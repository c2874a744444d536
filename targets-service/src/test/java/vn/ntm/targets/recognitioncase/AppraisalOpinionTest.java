package vn.ntm.targets.recognitioncase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.ntm.targets.recognitioncase.CaseWorld.post;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.ntm.targets.TargetsWorld;
import vn.ntm.testing.ServiceResources;
import vn.ntm.testing.Tokens;

/** What the opinion of a department on a case has to say. */
@QuarkusTest
@WithTestResource(
    value = ServiceResources.class,
    initArgs = {
      @ResourceArg(name = "database", value = TargetsWorld.DATABASE),
      @ResourceArg(name = "topics", value = TargetsWorld.TOPICS)
    })
class AppraisalOpinionTest {

  @BeforeEach
  void allTreesAreLoaded() {
    TargetsWorld.loadTrees();
  }

  @Test
  void f002_22_anOpinionNamesWhoSaysWhatOfWhichCriterionWithFiguresAndAConclusion() {
    CaseWorld world = new CaseWorld("30472", "889", "89", "2024-02-05");
    CommuneSet.enteredOnce("89", "2024-02-05");
    String opinions = world.registered("NTM", 2024, "2024-02-01") + "/opinions";
    Map<String, Object> whole = CaseWorld.opinion("MET", "2024-02-02");
    for (String field : List.of("agency", "criterion", "verdict", "figures", "conclusion", "on")) {
      Map<String, Object> without = new HashMap<>(whole);
      without.remove(field);
      post(world.department(), opinions, without)
          .then()
          .statusCode(422)
          .body("errors.pointer", equalTo(List.of("/" + field)));
    }
    for (String field : List.of("figures", "conclusion")) {
      Map<String, Object> blank = new HashMap<>(whole);
      blank.put(field, " ");
      post(world.department(), opinions, blank)
          .then()
          .statusCode(422)
          .body("errors.pointer", equalTo(List.of("/" + field)));
    }
    post(world.department(), opinions, whole)
        .then()
        .statusCode(201)
        .body("papers.opinions[0].conclusion", equalTo(whole.get("conclusion")))
        .body("papers.opinions[0].figures", equalTo(whole.get("figures")))
        .body("papers.opinions[1]", nullValue());
    assertThat(
            world
                .read(opinions.substring(0, opinions.length() - "/opinions".length()))
                .getList("papers.opinions.criterion"))
        .containsExactly("17");
  }

  @Test
  void f002_22_anAgencySpeaksForItselfOfCriteriaThatAreItsOwn() {
    CaseWorld world = new CaseWorld("30607", "892", "89", "2024-02-05");
    CommuneSet.enteredOnce("89", "2024-02-05");
    String location = world.registered("NTM", 2024, "2024-02-01");
    String opinions = location + "/opinions";
    Map<String, Object> opinion = CaseWorld.opinion("MET", "2024-02-02");
    refused(
        world.department().agency("H01.09"), opinions, opinion, 403, "OPINION-OF-ANOTHER-AGENCY");
    Map<String, Object> ofAnother = new HashMap<>(opinion);
    ofAnother.put("agency", "H01.09");
    refused(world.department().agency("H01.09"), opinions, ofAnother, 403, "OPINION-NOT-IN-CHARGE");
    Map<String, Object> unknown = new HashMap<>(opinion);
    unknown.put("criterion", "99");
    post(world.department(), opinions, unknown)
        .then()
        .statusCode(422)
        .body("errors.code", equalTo(List.of("OPINION-CRITERION-UNKNOWN")));
    world.voted(location, "2024-02");
    world.submitted(location, "2024-03-15", "2024-03-20");
    world.document(location, "APPRAISAL_REPORT");
    world.meetsTheSet("2024-04-10");
    post(world.department(), opinions, CaseWorld.opinion("MET", "2024-04-10"))
        .then()
        .statusCode(201);
    world
        .step(world.provinceOffice(), location, "APPRAISED", "2024-04-12")
        .then()
        .statusCode(409)
        .body("errors.code", equalTo(List.of("CASE-OPINION-MISSING", "CASE-OPINION-MISSING")));
    world.appraised(location, "2024-04-12");
  }

  private static void refused(
      Tokens who, String path, Map<String, Object> body, int status, String code) {
    post(who, path, body).then().statusCode(status).body("code", equalTo(code));
  }
}
