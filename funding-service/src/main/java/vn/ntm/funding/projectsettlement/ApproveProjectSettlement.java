package vn.ntm.funding.projectsettlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.projectsettlement.domain.NothingIsOpen;
import vn.ntm.funding.projectsettlement.domain.ProjectFigures;
import vn.ntm.funding.projectsettlement.domain.SettledIsWhatWasPaid;
import vn.ntm.funding.projectsettlement.domain.SettlementStatus;
import vn.ntm.funding.projectsettlement.domain.SignersDiffer;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;

/** Approves a verified settlement and closes the project for good (INV-15). */
@ApplicationScoped
class ApproveProjectSettlement {

  /** The decision of the approval. */
  record Command(@NotNull @Valid SettlementDecision decision) {}

  /**
   * A document.
   *
   * @param number as printed
   * @param issuer name of the authority
   */
  record SettlementDecision(
      @NotBlank @Size(max = 100) String number,
      @NotNull LocalDate date,
      @NotBlank @Size(max = 200) String issuer) {}

  private final SettlingProject settling;
  private final Ledger ledger;
  private final CurrentCaller caller;
  private final Clock clock;

  ApproveProjectSettlement(
      SettlingProject settling, Ledger ledger, CurrentCaller caller, Clock clock) {
    this.settling = settling;
    this.ledger = ledger;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  ProjectSettlement handle(UUID id, long expectedVersion, Command command) {
    SettlingProject.Locked locked = settling.lock(id, expectedVersion);
    Refusals.refuseIfAny(brokenRules(locked.settlement(), command));
    Caller approver = caller.get();
    ProjectSettlementEntity settlement = locked.settlement();
    settlement.status = SettlementStatus.APPROVED;
    settlement.approvedOn = settling.today();
    settlement.approvedBy = approver.account();
    settlement.approvedPerson = approver.person();
    settlement.approvedAt = OffsetDateTime.now(clock);
    settlement.basisNumber = command.decision().number().strip();
    settlement.basisDate = command.decision().date();
    settlement.basisIssuer = command.decision().issuer().strip();
    ledger.closeHolder(
        HolderKind.PROJECT,
        settlement.projectId,
        locked.project().name(),
        settlement.approvedOn,
        settlement.id);
    return settling.finish(locked);
  }

  private List<BrokenRule> brokenRules(ProjectSettlementEntity settlement, Command command) {
    List<BrokenRule> broken = new ArrayList<>();
    settlement.status.mayBecome(SettlementStatus.APPROVED).ifPresent(broken::add);
    SignersDiffer.check(
            caller.get().person(),
            settlement.verifiedPerson == null
                ? Set.of(settlement.proposedPerson)
                : Set.of(settlement.proposedPerson, settlement.verifiedPerson))
        .ifPresent(broken::add);
    DateHasCome.check(command.decision().date(), settling.today())
        .map(rule -> rule.at("/decision/date"))
        .ifPresent(broken::add);
    ProjectFigures figures = settling.figures(settlement.projectId);
    broken.addAll(NothingIsOpen.check(figures));
    if (settlement.verifiedValue != null) {
      SettledIsWhatWasPaid.check(Vnd.of(settlement.verifiedValue), figures.paidVolume())
          .ifPresent(broken::add);
    }
    return broken;
  }
}
