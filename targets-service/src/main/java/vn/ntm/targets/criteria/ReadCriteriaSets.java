package vn.ntm.targets.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.criteria.domain.CriteriaSetDraft;
import vn.ntm.targets.criteria.domain.SetComparison;
import vn.ntm.targets.criteria.domain.SetComparison.IndicatorChange;
import vn.ntm.targets.criteria.domain.SetState;
import vn.ntm.targets.criteria.domain.SetTableWriting;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.paging.Page;
import vn.ntm.web.paging.PageRequest;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Reads versions: approved ones for everyone, others for those who serve their place. */
@ApplicationScoped
@Transactional
class ReadCriteriaSets {

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final CriteriaSetRepository sets;
  private final LoadReferenceSets referenceSets;
  private final SetScope visible;
  private final CallerScope scope;
  private final LocalitySearch localities;

  ReadCriteriaSets(
      CriteriaSetRepository sets,
      LoadReferenceSets referenceSets,
      SetScope visible,
      CallerScope scope,
      LocalitySearch localities) {
    this.sets = sets;
    this.referenceSets = referenceSets;
    this.visible = visible;
    this.scope = scope;
    this.localities = localities;
  }

  /** One page of versions. */
  Page<CriteriaSetHead> page(Question question, PageRequest page) {
    referenceSets.loadMissing();
    UUID after = page.after(UUID::fromString).orElse(BEFORE_ALL);
    CriteriaSetFilter filter =
        new CriteriaSetFilter(
            question.code(),
            question.level(),
            question.standard(),
            question.asOf(),
            question.localityId().map(id -> path(id, question.asOf())),
            question.state(),
            scope.root());
    return Page.of(
        sets.page(filter, after, page.size() + 1), page.size(), head -> head.id().toString());
  }

  /**
   * A version.
   *
   * @throws ProblemException 404 when the caller may not see it
   */
  CriteriaSetView read(UUID id) {
    return CriteriaSetView.of(visible.visible(id), sets.steps(id));
  }

  /**
   * The version in force for a place.
   *
   * @throws ProblemException 404 when there is none, or no such place
   */
  CriteriaSetView inForce(String level, String standard, UUID localityId, LocalDate day) {
    referenceSets.loadMissing();
    UUID id =
        sets.inForce(level, standard, path(localityId, Optional.of(day)), day)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND))
            .versionId();
    return read(id);
  }

  /** The rows of the table that a version can be imported from. */
  List<List<String>> table(UUID id) {
    StoredSet set = visible.visible(id);
    UUID province = set.definition().header().localityId();
    LocalDate validFrom = set.definition().header().validFrom();
    if (province == null) {
      return SetTableWriting.rows(CriteriaSetDraft.of(set.definition(), null, null));
    }
    var unit = localities.nearest(province, validFrom);
    return SetTableWriting.rows(CriteriaSetDraft.of(set.definition(), unit.code(), unit.asOf()));
  }

  /** What became of each indicator from one version to another. */
  Comparison compare(UUID before, UUID after) {
    return new Comparison(
        before,
        after,
        SetComparison.between(
            visible.visible(before).definition(), visible.visible(after).definition()));
  }

  private List<UUID> path(UUID localityId, Optional<LocalDate> day) {
    return day.map(on -> localities.nearest(localityId, on).path())
        .orElseGet(() -> List.of(localityId));
  }

  /** Which versions are asked for. */
  record Question(
      Optional<String> code,
      Optional<String> level,
      Optional<String> standard,
      Optional<LocalDate> asOf,
      Optional<UUID> localityId,
      SetState state) {}

  /**
   * What became of each indicator between two versions.
   *
   * @param items computed from the two versions, beside what the issuer of the later one says
   */
  @Schema(name = "CriteriaSetComparison")
  record Comparison(UUID before, UUID after, List<IndicatorChange> items) {}
}
