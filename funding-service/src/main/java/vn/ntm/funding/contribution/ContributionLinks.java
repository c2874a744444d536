package vn.ntm.funding.contribution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.capital.CapitalSources;
import vn.ntm.funding.contribution.domain.ContributionStatus;
import vn.ntm.funding.contribution.domain.ProjectLiesAtThePlace;
import vn.ntm.funding.contribution.domain.Step;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.project.Project;
import vn.ntm.funding.project.Projects;

/** Checks what a record names: its programme, its project, the promise it fulfils. */
@ApplicationScoped
class ContributionLinks {

  private final ContributionRepository repository;
  private final CapitalSources sources;
  private final Projects projects;

  ContributionLinks(ContributionRepository repository, CapitalSources sources, Projects projects) {
    this.repository = repository;
    this.sources = sources;
    this.projects = projects;
  }

  /**
   * The rules that its links break.
   *
   * @param path the record's place and its ancestors, root first
   */
  List<BrokenRule> broken(RecordContribution.Command command, List<UUID> path) {
    List<BrokenRule> broken = new ArrayList<>();
    if (!isOfTheProgramme(command)) {
      broken.add(
          BrokenRule.of(
              FundingProblem.UNKNOWN_COMPONENT.code(),
              command.component() == null ? "/programme" : "/component",
              command.programme(),
              command.component() == null ? "" : command.component(),
              Integer.toString(command.year())));
    }
    if (command.projectId() != null) {
      Optional<Project> project = projects.find(command.projectId());
      if (project.isEmpty()) {
        broken.add(
            BrokenRule.of(
                FundingProblem.UNKNOWN_PROJECT.code(), "/projectId", command.projectId()));
      }
      project
          .flatMap(known -> ProjectLiesAtThePlace.check(path, known.localityPath()))
          .ifPresent(broken::add);
    }
    if (command.commitmentId() != null) {
      brokenByCommitment(command).ifPresent(broken::add);
    }
    return broken;
  }

  private boolean isOfTheProgramme(RecordContribution.Command command) {
    if (command.component() != null) {
      return sources.hasComponent(command.programme(), command.component(), command.year());
    }
    return sources.programmes().stream()
        .anyMatch(
            programme ->
                programme.code().equals(command.programme())
                    && programme.validFrom().getYear() <= command.year()
                    && command.year() <= programme.validTo().getYear());
  }

  /** A promise elsewhere is unknown here, so its place need not be looked at on its own. */
  private Optional<BrokenRule> brokenByCommitment(RecordContribution.Command command) {
    Optional<ContributionEntity> promise =
        repository
            .findByIdOptional(command.commitmentId())
            .filter(found -> found.step == Step.COMMITMENT && found.reverses == null)
            .filter(found -> found.localityId.equals(command.localityId()));
    if (promise.isEmpty()) {
      return Optional.of(
          BrokenRule.of(
              FundingProblem.UNKNOWN_COMMITMENT.code(), "/commitmentId", command.commitmentId()));
    }
    boolean fits =
        command.step() == Step.CONTRIBUTION
            && promise.get().status == ContributionStatus.CONFIRMED
            && promise.get().capitalSource == command.capitalSource()
            && promise.get().form == command.form()
            && !repository.isTakenBack(promise.get().id);
    return fits
        ? Optional.empty()
        : Optional.of(BrokenRule.of(FundingProblem.COMMITMENT_DIFFERS.code(), "/commitmentId"));
  }
}
