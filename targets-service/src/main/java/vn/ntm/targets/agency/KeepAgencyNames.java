package vn.ntm.targets.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.ntm.targets.agency.domain.AgencyName;
import vn.ntm.targets.locality.LocalitySearch;
import vn.ntm.targets.locality.domain.LocalityAtDate;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.ids.Ids;
import vn.ntm.web.paging.Page;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Records which agency a printed name means in a place, ends that, and lists it. */
@ApplicationScoped
class KeepAgencyNames {

  private final AgencyNameRepository names;
  private final LocalitySearch localities;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Ids ids;
  private final Clock clock;

  KeepAgencyNames(
      AgencyNameRepository names,
      LocalitySearch localities,
      CallerScope scope,
      CurrentCaller caller,
      Ids ids,
      Clock clock) {
    this.names = names;
    this.localities = localities;
    this.scope = scope;
    this.caller = caller;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Records a name.
   *
   * @throws ProblemException 404 for a place outside of the caller's subtree, 409 when the name
   *     means an agency there on some of the days, 422 for days in the wrong order
   */
  @Transactional
  AgencyName record(NewName request) {
    LocalityAtDate place = visible(request.localityId(), request.validFrom());
    if (request.validTo() != null && request.validTo().isBefore(request.validFrom())) {
      throw disordered("/validTo", request.validFrom());
    }
    AgencyName name =
        new AgencyName(
            ids.next(),
            place.id(),
            request.name().strip(),
            request.agency(),
            request.validFrom(),
            request.validTo());
    names.lock(place.id());
    names.ofPlace(place.id()).stream()
        .filter(name::overlaps)
        .findFirst()
        .ifPresent(
            known -> {
              throw new ProblemException(
                  AgencyProblem.AGENCY_NAME_KNOWN, known.name(), known.agency());
            });
    names.persist(row(name, place));
    return name;
  }

  /**
   * Ends a name with a day: from the next one on it means nothing, or another agency.
   *
   * @throws ProblemException 404 outside of the caller's subtree, 409 when it has a last day, 422
   *     for one before its first
   */
  @Transactional
  AgencyName end(UUID id, LocalDate lastDay) {
    AgencyName name =
        names
            .findByIdOptional(id)
            .map(AgencyNameEntity::told)
            .orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    visible(name.localityId(), name.validFrom());
    if (name.validTo() != null) {
      throw new ProblemException(AgencyProblem.AGENCY_NAME_ENDED, name.validTo().toString());
    }
    if (lastDay.isBefore(name.validFrom())) {
      throw disordered("/lastDay", name.validFrom());
    }
    if (!names.end(id, lastDay, caller.get(), OffsetDateTime.now(clock))) {
      // Somebody else ended it between the look and the change.
      throw new ProblemException(WebProblem.CONFLICT);
    }
    return new AgencyName(
        id, name.localityId(), name.name(), name.agency(), name.validFrom(), lastDay);
  }

  /**
   * One page of the names that count in a place on a day: its own and those of places above it.
   *
   * @throws ProblemException 404 for a place outside of the caller's subtree
   */
  @Transactional
  Page<AgencyName> page(UUID localityId, LocalDate asOf, int limit, Optional<UUID> after) {
    LocalityAtDate place = visible(localityId, asOf);
    return Page.of(
        names.page(place.path(), asOf, after, limit + 1), limit, name -> name.id().toString());
  }

  private LocalityAtDate visible(UUID localityId, LocalDate day) {
    LocalityAtDate place = localities.nearest(localityId, day);
    scope.require(place.path(), "names of agencies of " + place.fullName());
    return place;
  }

  private AgencyNameEntity row(AgencyName name, LocalityAtDate place) {
    Caller by = caller.get();
    AgencyNameEntity row = new AgencyNameEntity();
    row.id = name.id();
    row.localityId = name.localityId();
    row.localityPath = place.path().toArray(UUID[]::new);
    row.name = name.name();
    row.agency = name.agency();
    row.validFrom = name.validFrom();
    row.validTo = name.validTo();
    row.recordedBy = by.account();
    row.recordedPerson = by.person();
    row.recordedAt = OffsetDateTime.now(clock);
    return row;
  }

  private static ProblemException disordered(String pointer, LocalDate first) {
    return new ProblemException(WebProblem.INVALID)
        .part(pointer, AgencyProblem.AGENCY_NAME_DATES, first.toString());
  }

  /**
   * A name to be recorded.
   *
   * @param localityId the place in whose documents, and those of places below, the name is used
   * @param agency its code, as in the accounts of its people
   * @param validTo null while it goes on
   */
  @Schema(name = "NewAgencyName")
  record NewName(
      @NotNull UUID localityId,
      @NotBlank @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*") @Size(max = 200) String name,
      @NotNull @Pattern(regexp = "[A-Za-z0-9_.-]{1,60}") String agency,
      @NotNull LocalDate validFrom,
      LocalDate validTo) {}
}
