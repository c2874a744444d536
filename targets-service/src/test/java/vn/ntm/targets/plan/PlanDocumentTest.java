package vn.ntm.targets.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import vn.ntm.targets.plan.domain.PlanDocuments;

class PlanDocumentTest {

  private static final Path SCHEMA = Path.of("..", "contracts", "plan", "plan.v1.schema.json");

  @ParameterizedTest
  @FieldSource("vn.ntm.targets.plan.domain.PlanDocuments#REAL")
  void everyRealPlanKeepsTheFormat(String name) throws IOException {
    String plan = PlanDocuments.text(name);
    assertThat(schema().validate(plan, InputFormat.JSON)).isEmpty();
    assertThat(Normalizer.isNormalized(plan, Normalizer.Form.NFC)).isTrue();
  }

  @Test
  void aMemberThatTheFormatDoesNotKnowIsRefused() throws IOException {
    String plan = SocTrangPlan.with(document -> document.put("remark", "x"));
    assertThat(schema().validate(plan, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void whatDependsOnOthersHasNoDate() throws IOException {
    String plan =
        SocTrangPlan.with(
            document -> document.withObject("/tasks/0/due").put("precision", "EXTERNAL"));
    assertThat(schema().validate(plan, InputFormat.JSON)).isNotEmpty();
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(Files.readString(SCHEMA), InputFormat.JSON);
  }
}
