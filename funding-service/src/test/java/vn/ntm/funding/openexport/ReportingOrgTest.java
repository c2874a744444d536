package vn.ntm.funding.openexport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.ntm.web.problem.ProblemException;

class ReportingOrgTest {

  @Test
  void withoutARegisteredIdentifierNothingIsReported() {
    ReportingOrg unknown = new ReportingOrg(Optional.empty(), "10", "Việt Nam");
    assertThatThrownBy(unknown::ref)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem ->
                assertThat(problem.code()).isEqualTo(OpenExportProblem.REPORTING_ORG_MISSING));
    assertThat(new ReportingOrg(Optional.of("XX-1"), "10", "Việt Nam").ref()).isEqualTo("XX-1");
  }
}
