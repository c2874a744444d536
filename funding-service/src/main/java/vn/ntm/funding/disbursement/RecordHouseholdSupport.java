package vn.ntm.funding.disbursement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.ntm.funding.FundingProblem;
import vn.ntm.funding.Refusals;
import vn.ntm.funding.disbursement.domain.DisbursementKind;
import vn.ntm.funding.disbursement.domain.DisbursementStatus;
import vn.ntm.funding.disbursement.domain.ListMakesTheAmount;
import vn.ntm.funding.disbursement.domain.RequesterIsTheInvestor;
import vn.ntm.funding.ledger.domain.AmountIsPositive;
import vn.ntm.funding.ledger.domain.BrokenRule;
import vn.ntm.funding.ledger.domain.DateHasCome;
import vn.ntm.funding.project.Projects;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Caller;
import vn.ntm.web.caller.CurrentCaller;

/** The investor of a request for support says which households get it; once, and all of them. */
@ApplicationScoped
class RecordHouseholdSupport {

  /** The list, up to 5,000 households. */
  record Command(@NotEmpty @Size(max = 5000) List<@NotNull @Valid SupportedHousehold> households) {

    Command {
      // A missing element is for the validation to name.
      households =
          households == null ? null : Collections.unmodifiableList(new ArrayList<>(households));
    }
  }

  /**
   * One household.
   *
   * @param idNumber personal id number (số định danh cá nhân), 12 digits; only the last four are
   *     kept
   * @param amount value of what was given
   * @param goods what was given when it was not cash
   * @param signedOn the day on which the household signed for it
   */
  record SupportedHousehold(
      @NotBlank @Size(max = 200) String fullName,
      @NotNull @Pattern(regexp = "[0-9]{12}") String idNumber,
      @NotBlank @Size(max = 500) String address,
      @NotNull Vnd amount,
      @Size(min = 1, max = 500) String goods,
      @NotNull LocalDate signedOn) {}

  private final Steps steps;
  private final HouseholdSupportTables tables;
  private final PersonalNumbers numbers;
  private final Projects projects;
  private final CurrentCaller caller;

  RecordHouseholdSupport(
      Steps steps,
      HouseholdSupportTables tables,
      PersonalNumbers numbers,
      Projects projects,
      CurrentCaller caller) {
    this.steps = steps;
    this.tables = tables;
    this.numbers = numbers;
    this.projects = projects;
    this.caller = caller;
  }

  @Transactional
  HouseholdSupportRecorded handle(UUID id, long expectedVersion, Command command) {
    DisbursementEntity disbursement = steps.lock(id, expectedVersion).disbursement();
    Refusals.refuseIfAny(brokenRules(disbursement, command));
    Caller recorder = caller.get();
    int households = command.households().size();
    tables.insertList(id, households, recorder.account(), recorder.person(), steps.now());
    tables.insert(id, lines(command));
    return new HouseholdSupportRecorded(id, households, Vnd.of(disbursement.amount));
  }

  private List<BrokenRule> brokenRules(DisbursementEntity disbursement, Command command) {
    String investor = projects.find(disbursement.projectId).orElseThrow().investorAgency();
    List<BrokenRule> broken = new ArrayList<>();
    RequesterIsTheInvestor.check(caller.get().agency().orElse(""), investor).ifPresent(broken::add);
    if (disbursement.kind != DisbursementKind.DIRECT) {
      broken.add(BrokenRule.of(FundingProblem.LIST_NOT_FOR_KIND.code(), "", disbursement.kind));
    }
    if (disbursement.status != DisbursementStatus.REQUESTED) {
      broken.add(
          BrokenRule.of(
              FundingProblem.WRONG_STATE.code(),
              "",
              disbursement.status,
              DisbursementStatus.REQUESTED));
    }
    if (tables.hasList(disbursement.id)) {
      broken.add(BrokenRule.of(FundingProblem.LIST_EXISTS.code(), ""));
    }
    broken.addAll(brokenByHouseholds(command.households()));
    ListMakesTheAmount.check(
            command.households().stream().map(SupportedHousehold::amount).toList(),
            Vnd.of(disbursement.amount))
        .ifPresent(broken::add);
    return broken;
  }

  private List<BrokenRule> brokenByHouseholds(List<SupportedHousehold> households) {
    List<BrokenRule> broken = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < households.size(); i++) {
      SupportedHousehold household = households.get(i);
      String pointer = "/households/" + i;
      AmountIsPositive.check(household.amount())
          .map(rule -> rule.at(pointer + "/amount"))
          .ifPresent(broken::add);
      DateHasCome.check(household.signedOn(), steps.today())
          .map(rule -> rule.at(pointer + "/signedOn"))
          .ifPresent(broken::add);
      if (!seen.add(household.idNumber())) {
        broken.add(
            BrokenRule.of(
                FundingProblem.NAMED_TWICE.code(),
                pointer + "/idNumber",
                PersonalNumbers.masked(PersonalNumbers.last4(household.idNumber()))));
      }
    }
    return broken;
  }

  private List<HouseholdSupportTables.Line> lines(Command command) {
    List<HouseholdSupportTables.Line> lines = new ArrayList<>();
    for (SupportedHousehold household : command.households()) {
      lines.add(
          new HouseholdSupportTables.Line(
              new HouseholdSupport(
                  lines.size() + 1,
                  household.fullName().strip(),
                  PersonalNumbers.last4(household.idNumber()),
                  household.address().strip(),
                  household.amount(),
                  household.goods(),
                  household.signedOn()),
              numbers.hash(household.idNumber())));
    }
    return lines;
  }
}
