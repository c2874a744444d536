package vn.ntm.funding.openexport;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import vn.ntm.funding.ledger.LedgerHistory;
import vn.ntm.funding.ledger.ProjectMovement;
import vn.ntm.funding.ledger.ProjectMovements;
import vn.ntm.web.problem.ProblemException;

/** Writes the projects with ODA on budget as activities of IATI. */
@ApplicationScoped
@Transactional
class ExportIati {

  private static final String ODA = "ODA";
  private static final int SECONDS_AT_MOST = 1800;
  private static final int IDLE_MINUTES_AT_MOST = 5;
  private static final int PROJECTS_AT_ONCE = 200;
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final LedgerHistory history;
  private final ProjectMovements movements;
  private final ProjectsOfExport projects;
  private final ReportingOrg reporting;
  private final Clock clock;

  ExportIati(
      LedgerHistory history,
      ProjectMovements movements,
      ProjectsOfExport projects,
      ReportingOrg reporting,
      Clock clock) {
    this.history = history;
    this.movements = movements;
    this.projects = projects;
    this.reporting = reporting;
    this.clock = clock;
  }

  /**
   * Refuses what could not be written, before anything is written.
   *
   * @throws ProblemException 409 without a reporting organisation, 404 without an activity
   */
  void requireSomething(ExportPlace place) {
    reporting.ref();
    if (movements.of(ODA, place.roots(), place.under(), BEFORE_ALL, 1).isEmpty()) {
      throw new ProblemException(OpenExportProblem.NO_ODA_ACTIVITY);
    }
  }

  /** Writes the whole file; one that broke off is not well-formed. */
  @TransactionConfiguration(timeout = SECONDS_AT_MOST)
  void write(ExportPlace place, OutputStream out) {
    history.readOneSnapshot(IDLE_MINUTES_AT_MOST);
    try {
      IatiWriter writer = new IatiWriter(reporting, out);
      writer.begin(OffsetDateTime.now(clock));
      List<ProjectMovement> page = page(place, BEFORE_ALL);
      while (!page.isEmpty()) {
        write(page, writer);
        page = page(place, page.get(page.size() - 1).projectId());
      }
      writer.end();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("The activities could not be written", e);
    }
  }

  private List<ProjectMovement> page(ExportPlace place, UUID after) {
    return movements.of(ODA, place.roots(), place.under(), after, PROJECTS_AT_ONCE);
  }

  private void write(List<ProjectMovement> page, IatiWriter writer) throws XMLStreamException {
    Map<UUID, List<ProjectMovement>> byProject =
        page.stream()
            .collect(
                Collectors.groupingBy(
                    ProjectMovement::projectId, LinkedHashMap::new, Collectors.toList()));
    Map<UUID, ProjectOfExport> named = projects.of(byProject.keySet());
    for (Map.Entry<UUID, List<ProjectMovement>> project : byProject.entrySet()) {
      writer.activity(named.get(project.getKey()), project.getValue());
    }
  }
}
