package vn.ntm.targets.locality;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.ntm.targets.TargetsProblem;
import vn.ntm.targets.job.Job;
import vn.ntm.targets.job.Jobs;
import vn.ntm.targets.locality.domain.Continuity;
import vn.ntm.targets.locality.domain.Kind;
import vn.ntm.targets.locality.domain.KnownUnit;
import vn.ntm.targets.locality.domain.LevelRule;
import vn.ntm.targets.locality.domain.RowProblem;
import vn.ntm.targets.locality.domain.RowProblems;
import vn.ntm.targets.locality.domain.SuccessionRow;
import vn.ntm.targets.locality.domain.TreeChange;
import vn.ntm.targets.locality.domain.UnitRow;
import vn.ntm.targets.locality.domain.UnitTree;
import vn.ntm.web.ids.Ids;

/**
 * Carries an ordered import out: reads and checks everything first, then writes the tree, its
 * events and the end of the job in one transaction. All of it happens, or nothing.
 */
@ApplicationScoped
class ImportLocalities {

  private static final Logger LOG = Logger.getLogger(ImportLocalities.class);
  private static final int TIMEOUT_SECONDS = 600;
  private static final int MAX_SHOWN = 120;

  private final Jobs jobs;
  private final ImportFolder folder;
  private final LocalityRepository localities;
  private final LocalityImportRepository imports;
  private final EarlierTreeRepository earlierTrees;
  private final VillagesOfEndedCommunes villages;
  private final AnnounceUnits announce;
  private final Ids ids;

  ImportLocalities(
      Jobs jobs,
      ImportFolder folder,
      LocalityRepository localities,
      LocalityImportRepository imports,
      EarlierTreeRepository earlierTrees,
      VillagesOfEndedCommunes villages,
      AnnounceUnits announce,
      Ids ids) {
    this.jobs = jobs;
    this.folder = folder;
    this.localities = localities;
    this.imports = imports;
    this.earlierTrees = earlierTrees;
    this.villages = villages;
    this.announce = announce;
    this.ids = ids;
  }

  /** Never throws: whatever happens is told by the job. */
  void carryOut(ImportOrder order) {
    if (!jobs.start(order.jobId())) {
      return;
    }
    ImportProgress progress = new ImportProgress(jobs, order.jobId());
    try {
      QuarkusTransaction.requiringNew()
          .timeout(TIMEOUT_SECONDS)
          .run(() -> importTree(order, progress));
    } catch (RowsRefused refused) {
      fail(order, TargetsProblem.IMPORT_ROWS_REFUSED, progress, errors(refused.problems));
    } catch (RuntimeException failure) {
      LOG.errorf(failure, "Import %s failed; nothing of it was imported", order.jobId());
      fail(order, TargetsProblem.IMPORT_FAILED, progress, List.of());
    } finally {
      folder.discard(order.jobId());
    }
  }

  private void importTree(ImportOrder order, ImportProgress progress) {
    imports.lock();
    TreePlace place = imports.placeOf(order.validFrom());
    RowProblems problems = new RowProblems();
    LocalityFiles files = read(order, problems, progress);
    List<KnownUnit> known = imports.treeOn(place.neighbourDay());
    TreeChange change = compare(order, place, files, known, problems);
    progress.checked(files.rows() - problems.count(), problems.count());
    if (problems.count() > 0 && !order.dryRun()) {
      throw new RowsRefused(problems);
    }
    if (!order.dryRun()) {
      progress.phase(ImportProgress.Phase.WRITING);
      long before = localities.lastChangeNumber();
      switch (place.side()) {
        case AFTER -> {
          imports.write(order, files.tree(), change, progress);
          villages.moveToSuccessors(order.validFrom());
        }
        case BEFORE -> earlierTrees.write(order, files.tree(), change, known, place.neighbourDay());
      }
      progress.phase(ImportProgress.Phase.ANNOUNCING);
      announce.since(before);
    }
    jobs.done(order.jobId(), progress.counts(), errors(problems), result(files.tree(), change));
  }

  private LocalityFiles read(ImportOrder order, RowProblems problems, ImportProgress progress) {
    List<LevelRule> levels = localities.levelsOn(order.validFrom());
    try {
      ImportFolder.ImportFiles files = folder.files(order.jobId());
      LocalityCsv csv = new LocalityCsv(problems, progress);
      progress.total(csv.countRows(files));
      List<UnitRow> units = csv.units(files.units());
      List<SuccessionRow> successions = csv.successions(files.successions());
      progress.phase(ImportProgress.Phase.CHECKING);
      return new LocalityFiles(
          UnitTree.of(units, levels, problems), successions, units.size() + successions.size());
    } catch (IOException e) {
      throw new UncheckedIOException("The files of an import could not be read", e);
    }
  }

  private TreeChange compare(
      ImportOrder order,
      TreePlace place,
      LocalityFiles files,
      List<KnownUnit> known,
      RowProblems problems) {
    Continuity continuity =
        known.stream()
            .findFirst()
            .map(unit -> Continuity.between(unit.scheme(), order.scheme().name()))
            .orElse(Continuity.TABLE_ONLY);
    return switch (place.side()) {
      case AFTER ->
          TreeChange.between(known, files.tree(), files.successions(), continuity, problems);
      case BEFORE ->
          TreeChange.between(
              newUnits(order, files.tree()),
              treeOf(known, place.neighbourDay()),
              files.successions(),
              continuity,
              problems);
    };
  }

  private List<KnownUnit> newUnits(ImportOrder order, UnitTree tree) {
    return tree.units().stream()
        .map(
            unit ->
                new KnownUnit(
                    ids.next(),
                    unit.level(),
                    order.scheme().name(),
                    unit.code(),
                    tree.kindOf(unit).map(Kind::code).orElse(""),
                    unit.name(),
                    null))
        .toList();
  }

  /** The known tree as the list that it would be; its own names are beyond doubt here. */
  private UnitTree treeOf(List<KnownUnit> known, LocalDate day) {
    Map<UUID, String> codes = new HashMap<>();
    known.forEach(unit -> codes.put(unit.id(), unit.code()));
    List<UnitRow> rows =
        known.stream()
            .map(
                unit ->
                    new UnitRow(
                        0,
                        unit.code(),
                        unit.name(),
                        unit.level(),
                        codes.getOrDefault(unit.parentId(), "")))
            .toList();
    return UnitTree.of(rows, localities.levelsOn(day), new RowProblems());
  }

  private static Map<String, Object> result(UnitTree tree, TreeChange change) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("units", tree.units().size());
    result.put("established", change.established().size());
    result.put("continued", change.continued().size());
    result.put("ended", change.ended().size());
    result.put("endedWithoutSuccessor", change.endedWithoutSuccessor());
    result.put("successions", change.successions().size());
    return result;
  }

  private void fail(
      ImportOrder order, TargetsProblem reason, ImportProgress progress, List<Job.Error> errors) {
    try {
      jobs.failed(order.jobId(), reason, progress.counts(), errors);
    } catch (RuntimeException e) {
      // The database is away; the job is marked at the next start.
      LOG.errorf(e, "The failure of import %s could not be recorded", order.jobId());
    }
  }

  private static List<Job.Error> errors(RowProblems problems) {
    return problems.kept().stream().map(ImportLocalities::error).toList();
  }

  private static Job.Error error(RowProblem problem) {
    return new Job.Error(
        problem.part(),
        problem.row(),
        problem.column(),
        problem.rule().name(),
        problem.arguments().stream().map(ImportLocalities::readable).toList());
  }

  /** What a file holds may be anything; a message shows a short, printable text. */
  private static String readable(String argument) {
    String printable = argument.replaceAll("\\p{Cntrl}", "\uFFFD");
    return printable.substring(0, Math.min(printable.length(), MAX_SHOWN));
  }

  private record LocalityFiles(UnitTree tree, List<SuccessionRow> successions, int rows) {}

  /** Rolls the transaction of the import back. */
  private static final class RowsRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient RowProblems problems;

    RowsRefused(RowProblems problems) {
      super("rows refused: " + problems.count());
      this.problems = problems;
    }
  }
}
