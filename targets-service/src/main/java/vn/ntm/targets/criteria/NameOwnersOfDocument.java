package vn.ntm.targets.criteria;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import vn.ntm.targets.criteria.CriterionOwnerRepository.Recorder;
import vn.ntm.targets.criteria.domain.CriteriaSetDefinition;
import vn.ntm.targets.criteria.domain.CriterionOwner;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.problem.ProblemException;

/**
 * Names an agency that a document puts in charge of a criterion. What is named already stays as it
 * is: a document that is read twice changes nothing the second time.
 */
@ApplicationScoped
public class NameOwnersOfDocument {

  private final CriterionOwnerRepository owners;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  NameOwnersOfDocument(
      CriterionOwnerRepository owners,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.owners = owners;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Names it from a day on.
   *
   * @throws ProblemException 404 for a place outside of the caller's subtree
   */
  @Transactional
  public Outcome name(
      CriteriaSetDefinition set, LocalityAtDate place, Charge charge, LocalDate from) {
    scope.require(place.path(), "owners of criteria in " + place.fullName());
    owners.lock(set.versionId(), place.id());
    Outcome outcome = outlook(set, place, charge);
    if (outcome != Outcome.NAMED) {
      return outcome;
    }
    Caller who = caller.get();
    owners.insert(
        new CriterionOwner(
            ids.next(),
            set.versionId(),
            place.id(),
            charge.item(),
            charge.agency(),
            charge.agencyName(),
            charge.role(),
            from,
            null),
        place.path(),
        new Recorder(who.account(), who.person(), OffsetDateTime.now(clock)));
    return outcome;
  }

  /** What would become of it, without naming anybody. */
  @Transactional
  public Outcome outlook(CriteriaSetDefinition set, LocalityAtDate place, Charge charge) {
    if (set.criterion(charge.item()).isEmpty() && set.indicator(charge.item()).isEmpty()) {
      return Outcome.ITEM_UNKNOWN;
    }
    boolean named =
        owners.ofPlaces(set.versionId(), List.of(place.id())).stream()
            .filter(owner -> owner.item().equals(charge.item()))
            .anyMatch(owner -> owner.agency().equals(charge.agency()));
    return named ? Outcome.NAMED_ALREADY : Outcome.NAMED;
  }

  /**
   * Who is put in charge of what.
   *
   * @param item number of a criterion or of an indicator
   * @param agency its code, as in the accounts of its people
   */
  public record Charge(String item, String agency, String agencyName, CriterionOwner.Role role) {}

  /** What became of it. */
  public enum Outcome {
    NAMED,
    /** The agency was named for the item before, whether it still is in charge or not. */
    NAMED_ALREADY,
    /** The set has no such criterion or indicator. */
    ITEM_UNKNOWN
  }
}
