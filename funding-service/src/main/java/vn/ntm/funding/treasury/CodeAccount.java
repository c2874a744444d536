package vn.ntm.funding.treasury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.funding.ledger.Ledger;
import vn.ntm.funding.ledger.domain.Account;
import vn.ntm.funding.treasury.domain.BudgetCoding;
import vn.ntm.funding.treasury.domain.Segment;
import vn.ntm.web.caller.CallerScope;
import vn.ntm.web.caller.CurrentCaller;
import vn.ntm.web.conditional.EntityVersion;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/** Codes the money of an account for the Treasury, from a day on (F002-11). */
@ApplicationScoped
class CodeAccount {

  /** The coding; {@code tabmisEntry} is null until the Treasury's system has it. */
  record Command(
      @NotBlank @Pattern(regexp = "[0-9]{3}") String chapter,
      @NotBlank @Pattern(regexp = "[0-9]{3}") String category,
      @NotBlank @Pattern(regexp = "[0-9]{4}") String item,
      @NotBlank @Pattern(regexp = "[0-9]{2}") String source,
      @NotBlank @Pattern(regexp = "[0-9]{5}") String programmeCode,
      @Pattern(regexp = "[0-9]{7}") String budgetUnitCode,
      @Pattern(regexp = "[0-9]{7}") String projectCode,
      @Valid TabmisEntry tabmisEntry,
      @NotNull LocalDate validFrom,
      @NotBlank @Size(max = 1000) String reason) {

    BudgetCoding coding() {
      return new BudgetCoding(
          chapter, category, item, source, programmeCode, budgetUnitCode, projectCode);
    }
  }

  /** The entry in the Treasury and Budget Management Information System. */
  record TabmisEntry(@NotBlank @Size(max = 50) String reference, @NotNull LocalDate enteredOn) {}

  private final AccountCodings codings;
  private final BudgetClassification classification;
  private final Ledger ledger;
  private final CallerScope scope;
  private final CurrentCaller caller;
  private final Clock clock;

  CodeAccount(
      AccountCodings codings,
      BudgetClassification classification,
      Ledger ledger,
      CallerScope scope,
      CurrentCaller caller,
      Clock clock) {
    this.codings = codings;
    this.classification = classification;
    this.ledger = ledger;
    this.scope = scope;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * The coding with all its versions.
   *
   * @throws ProblemException 404 outside of the subtree
   */
  @Transactional
  AccountCoding get(UUID accountId) {
    require(accountId);
    return codings.of(accountId);
  }

  /**
   * Adds a version.
   *
   * @throws ProblemException 404 outside of the subtree, 412 when there is a newer version, 422
   *     when a code is not in the classification on the day
   */
  @Transactional
  AccountCoding handle(UUID accountId, long expectedVersion, Command command) {
    require(accountId);
    ledger.lock(List.of(accountId));
    long version = codings.of(accountId).version();
    EntityVersion.requireCurrent(expectedVersion, version);
    refuseUnknownCodes(command);
    refuseEntryInTheFuture(command);
    TabmisEntry entry = command.tabmisEntry();
    codings.insert(
        accountId,
        new AccountCoding.Version(
            version + 1,
            command.coding(),
            entry == null ? null : entry.reference().strip(),
            entry == null ? null : entry.enteredOn(),
            command.validFrom(),
            command.reason().strip(),
            caller.get().account(),
            OffsetDateTime.now(clock)),
        caller.get().person());
    return codings.of(accountId);
  }

  private void require(UUID accountId) {
    Account account =
        ledger.find(accountId).orElseThrow(() -> new ProblemException(WebProblem.NOT_FOUND));
    scope.require(account.localityPath(), "account " + accountId);
  }

  private void refuseUnknownCodes(Command command) {
    Map<Segment, String> codes = new EnumMap<>(Segment.class);
    codes.put(Segment.CHAPTER, command.chapter());
    codes.put(Segment.CATEGORY, command.category());
    codes.put(Segment.ITEM, command.item());
    codes.put(Segment.SOURCE, command.source());
    codes.put(Segment.PROGRAMME, command.programmeCode());
    ProblemException unknown = new ProblemException(WebProblem.INVALID);
    boolean refused = false;
    for (Map.Entry<Segment, String> code : codes.entrySet()) {
      if (!classification.has(code.getKey(), code.getValue(), command.validFrom())) {
        unknown.part(
            pointer(code.getKey()),
            TreasuryProblem.CLASSIFICATION_UNKNOWN,
            code.getValue(),
            command.validFrom());
        refused = true;
      }
    }
    if (refused) {
      throw unknown;
    }
  }

  private void refuseEntryInTheFuture(Command command) {
    if (command.tabmisEntry() != null
        && command.tabmisEntry().enteredOn().isAfter(LocalDate.now(clock))) {
      throw new ProblemException(WebProblem.INVALID)
          .part("/tabmisEntry/enteredOn", WebProblem.OUT_OF_BOUNDS, LocalDate.now(clock));
    }
  }

  private static String pointer(Segment segment) {
    return switch (segment) {
      case CHAPTER -> "/chapter";
      case CATEGORY -> "/category";
      case ITEM -> "/item";
      case SOURCE -> "/source";
      case PROGRAMME -> "/programmeCode";
    };
  }
}
