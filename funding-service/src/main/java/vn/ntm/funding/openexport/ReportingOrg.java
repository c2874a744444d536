package vn.ntm.funding.openexport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.ntm.web.problem.ProblemException;

/** Under which registered identifier the platform reports to IATI. */
@ApplicationScoped
class ReportingOrg {

  private final Optional<String> ref;
  private final String type;
  private final String name;

  /**
   * Reads the configuration.
   *
   * @param ref identifier of the organisation in the IATI registry
   * @param type code of the list OrganisationType; 10 is a government
   */
  ReportingOrg(
      @ConfigProperty(name = "ntm.iati.reporting-org.ref") Optional<String> ref,
      @ConfigProperty(name = "ntm.iati.reporting-org.type", defaultValue = "10") String type,
      @ConfigProperty(name = "ntm.iati.reporting-org.name", defaultValue = "Việt Nam")
          String name) {
    this.ref = ref;
    this.type = type;
    this.name = name;
  }

  /**
   * The registered identifier.
   *
   * @throws ProblemException 409 when none is configured: an invented one would be worse
   */
  String ref() {
    return ref.orElseThrow(() -> new ProblemException(OpenExportProblem.REPORTING_ORG_MISSING));
  }

  String type() {
    return type;
  }

  String name() {
    return name;
  }
}
