package vn.ntm.targets.criteria;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.ntm.messaging.Outbox;
import vn.ntm.messaging.OutgoingEvent;
import vn.ntm.targets.criteria.StoredSet.Origin;
import vn.ntm.targets.criteria.StoredSet.Step;
import vn.ntm.targets.criteria.domain.Authority;
import vn.ntm.targets.criteria.domain.CriteriaSetDraft;
import vn.ntm.targets.criteria.domain.SetState;
import vn.ntm.targets.criteria.domain.SetTableReading;
import vn.ntm.targets.criteria.domain.SetTableRow;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.ids.Ids;

/**
 * Loads the sets that come with the service, each once. That of a province waits until the province
 * is known: the localities are imported after the first start.
 */
@ApplicationScoped
class LoadReferenceSets {

  private static final Logger LOG = Logger.getLogger(LoadReferenceSets.class);
  private static final String FOLDER = "/reference/criteria-sets/";
  private static final String LOADER = "targets-service";

  /** In this order, since one can be based on another. */
  private static final List<String> FILES =
      List.of(
          "commune-2009",
          "commune-2016",
          "an-giang-commune-2013",
          "an-giang-commune-2017",
          "an-giang-advanced-2018",
          "commune-model-2018",
          "commune-2021",
          "commune-advanced-2021",
          "commune-model-2021",
          "commune-2026",
          "district-2016",
          "district-2021",
          "lang-son-village-2019");

  private final CriteriaSetRepository sets;
  private final LocalitySearch localities;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;
  private List<CriteriaSetDraft> missing;

  LoadReferenceSets(
      CriteriaSetRepository sets, LocalitySearch localities, Outbox outbox, Ids ids, Clock clock) {
    this.sets = sets;
    this.localities = localities;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  void start(@Observes StartupEvent event) {
    loadMissing();
  }

  /** Loads what is not there yet and can be loaded by now. It does nothing once all is there. */
  synchronized void loadMissing() {
    if (missing == null) {
      missing = FILES.stream().map(LoadReferenceSets::read).toList();
    }
    if (missing.isEmpty()) {
      return;
    }
    List<CriteriaSetDraft> still = new ArrayList<>();
    for (CriteriaSetDraft set : missing) {
      if (!QuarkusTransaction.requiringNew().call(() -> load(set))) {
        still.add(set);
      }
    }
    missing = List.copyOf(still);
  }

  /** False when its province is not known yet. */
  private boolean load(CriteriaSetDraft set) {
    UUID province = null;
    if (set.authority() == Authority.PROVINCIAL) {
      Optional<LocalityAtDate> found = localities.byCode(set.localityCode(), set.codesOn());
      if (found.isEmpty()) {
        return false;
      }
      province = found.get().id();
    }
    UUID basedOn = set.basedOn() == null ? null : sets.newest(set.basedOn()).orElseThrow().id();
    var definition = set.as(ids.next(), province, basedOn);
    if (sets.insert(definition, Origin.REFERENCE)) {
      sets.addStep(
          definition.versionId(),
          new Step(1, SetState.APPROVED, null, LOADER, LOADER, OffsetDateTime.now(clock)));
      outbox.append(
          new OutgoingEvent(
              CriteriaSetPublished.TOPIC,
              CriteriaSetPublished.TYPE,
              definition.versionId(),
              CriteriaSetPublished.of(definition)));
      LOG.infof("Loaded the criteria set %s", set.code());
    }
    return true;
  }

  private static CriteriaSetDraft read(String file) {
    SetTableReading reading = new SetTableReading();
    try (InputStream in = LoadReferenceSets.class.getResourceAsStream(FOLDER + file + ".csv");
        CsvReader<CsvRecord> csv =
            CsvReader.builder().ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      long number = 0;
      for (CsvRecord record : csv) {
        if (++number > 1) {
          reading.row(SetTableRow.ofTexts(number, record.getFields()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reading
        .set()
        .orElseThrow(() -> new IllegalStateException(file + ": " + reading.problems()));
  }
}
