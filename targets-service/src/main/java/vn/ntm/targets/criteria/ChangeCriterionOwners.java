package vn.ntm.targets.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.messaging.Outbox;
import vn.ntm.targets.criteria.CriterionOwnerRepository.Recorder;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionOwner;
import vn.ntm.targets.criteria.domain.SetState;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Names agencies in charge of criteria, and ends that. */
@ApplicationScoped
class ChangeCriterionOwners {

  private final CriteriaSetRepository sets;
  private final CriterionOwnerRepository owners;
  private final LocalitySearch localities;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Outbox outbox;
  private final Clock clock;

  ChangeCriterionOwners(
      CriteriaSetRepository sets,
      CriterionOwnerRepository owners,
      LocalitySearch localities,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Outbox outbox,
      Clock clock) {
    this.sets = sets;
    this.owners = owners;
    this.localities = localities;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Names an agency.
   *
   * @throws ProblemException 404 for a place outside of the subtree, 409 when the version is not
   *     approved or the agency is in charge on some of the days already, 422 when the set has no
   *     such criterion or indicator
   */
  @Transactional
  CriterionOwner name(UUID versionId, NewOwner named) {
    LocalityAtDate place = localities.nearest(named.localityId(), named.validFrom());
    scope.require(place.path(), "owners of criteria in " + place.fullName());
    requireItem(approved(versionId), named.item());
    if (named.validTo() != null && named.validTo().isBefore(named.validFrom())) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/validTo", CriteriaProblem.CRITERIA_OWNER_DATES, named.validFrom().toString());
    }
    owners.lock(versionId, place.id());
    CriterionOwner owner =
        new CriterionOwner(
            ids.next(),
            versionId,
            place.id(),
            named.item(),
            named.agency(),
            named.agencyName(),
            named.role(),
            named.validFrom(),
            named.validTo());
    if (owners.ofPlaces(versionId, List.of(place.id())).stream().anyMatch(owner::overlaps)) {
      throw new ProblemException(
          CriteriaProblem.CRITERIA_OWNER_NAMED, named.agency(), named.item());
    }
    owners.insert(owner, place.path(), recorder());
    outbox.append(CriterionOwnerRecorded.named(owner, place.path()));
    return owner;
  }

  /**
   * Ends the charge of an agency with a day.
   *
   * @throws ProblemException 404 outside of the subtree, 409 when it has ended before that day, 422
   *     when it had not begun by then
   */
  @Transactional
  CriterionOwner end(UUID versionId, UUID ownerId, LocalDate lastDay) {
    CriterionOwner owner = found(versionId, ownerId);
    List<UUID> path = localities.nearest(owner.localityId(), owner.validFrom()).path();
    scope.require(path, "owner of a criterion " + ownerId);
    owners.lock(versionId, owner.localityId());
    CriterionOwner now = found(versionId, ownerId);
    if (now.validTo() != null) {
      throw new ProblemException(CriteriaProblem.CRITERIA_OWNER_ENDED, now.validTo().toString());
    }
    if (lastDay.isBefore(now.validFrom())) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/lastDay", CriteriaProblem.CRITERIA_OWNER_DATES, now.validFrom().toString());
    }
    owners.end(ownerId, lastDay, recorder());
    CriterionOwner ended = found(versionId, ownerId);
    outbox.append(CriterionOwnerRecorded.ended(ended, path));
    return ended;
  }

  private CriterionOwner found(UUID versionId, UUID ownerId) {
    return owners
        .find(ownerId)
        .filter(owner -> owner.setVersionId().equals(versionId))
        .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
  }

  private CriteriaSetDefinition approved(UUID versionId) {
    StoredSet set =
        sets.find(versionId).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    if (set.state() != SetState.APPROVED) {
      throw new ProblemException(CriteriaProblem.CRITERIA_NOT_APPROVED);
    }
    return set.definition();
  }

  /** An indicator that is not in hand can be given to an agency all the same, by its criterion. */
  private static void requireItem(CriteriaSetDefinition set, String item) {
    if (set.criterion(item).isEmpty() && set.indicator(item).isEmpty()) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/item", CriteriaProblem.CRITERIA_ITEM_UNKNOWN, item, set.header().code());
    }
  }

  private Recorder recorder() {
    Caller who = caller.get();
    return new Recorder(who.account(), who.person(), OffsetDateTime.now(clock));
  }

  /**
   * An agency to be named.
   *
   * @param item number of a criterion or an indicator
   * @param agency its code, as in the accounts of its people
   * @param validTo null while it goes on
   */
  @Schema(name = "NewCriterionOwner")
  record NewOwner(
      @NotNull UUID localityId,
      @NotNull @Pattern(regexp = "[1-9]\\d?(\\.[1-9]\\d?)?") String item,
      @NotNull @Pattern(regexp = "[A-Za-z0-9_.-]{1,60}") String agency,
      @NotBlank @Size(max = 200) String agencyName,
      @NotNull CriterionOwner.Role role,
      @NotNull LocalDate validFrom,
      LocalDate validTo) {}
}
