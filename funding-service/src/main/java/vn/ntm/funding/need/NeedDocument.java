package vn.ntm.funding.need;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.ntm.funding.need.domain.NeedNature;

/**
 * A plan document with its needs of capital. Its other sections are allowed and passed over;
 * anything else is not.
 *
 * @param localityCode official code of the plan's place on the day of issue
 */
@JsonIgnoreProperties({
  "legalBasis",
  "targets",
  "tasks",
  "reportDuties",
  "capitalLines",
  "codesAsOf",
  "parentPlan",
  "scope",
  "criteriaSets",
  "places",
  "baselines",
  "assessments",
  "milestones",
  "works",
  "criterionOwners",
  "criteriaGroups",
  "remedies",
  "pilots",
  "items",
  "childPlanDuties",
  "statements",
  "numberings",
  "notes"
})
record NeedDocument(
    @NotBlank @Size(max = 100) String number,
    @NotNull LocalDate issuedOn,
    @NotBlank @Size(max = 1000) String title,
    @NotNull @Valid Issuer issuer,
    @NotBlank @Size(max = 5) String localityCode,
    @Min(2010) @Max(2100) int yearFrom,
    @Min(2010) @Max(2100) int yearTo,
    @NotNull @Valid Needs capitalNeeds) {

  /** The authority that issued the plan. */
  record Issuer(@NotBlank @Size(max = 200) String name, @Size(max = 50) String kind) {}

  /**
   * The needs.
   *
   * @param declaredTotalMillion what the document prints as their sum, in million đồng; absent when
   *     it prints none
   */
  record Needs(
      BigDecimal declaredTotalMillion,
      @NotEmpty @Size(max = 2000) List<@NotNull @Valid Line> lines) {}

  /**
   * A line of the needs; leaf lines only, never subtotals.
   *
   * @param payers capital sources that pay it; several when the document does not split it
   * @param subSource part of the only payer, e.g. PROGRAMME_RESERVE
   * @param originProgramme where integrated money comes from, unless the part says so
   * @param amountMillion million đồng with up to six decimals, as plans print it
   * @param yearFrom the document's first year when absent
   * @param yearTo the document's last year when absent
   * @param localityCode the document's place when absent
   */
  record Line(
      @NotEmpty @Size(max = 9) List<@NotBlank @Size(max = 50) String> payers,
      @Size(min = 1, max = 50) String subSource,
      @Size(min = 1, max = 100) String originProgramme,
      @NotNull NeedNature nature,
      @NotNull BigDecimal amountMillion,
      @Min(2010) @Max(2100) Integer yearFrom,
      @Min(2010) @Max(2100) Integer yearTo,
      @Size(min = 1, max = 5) String localityCode,
      @Valid NamedCriterion criterion,
      @Size(min = 1, max = 500) String work,
      @Size(max = 50) String group,
      @NotBlank @Size(max = 500) String label,
      @Size(max = 1000) String note) {}

  /** A criterion with the set that it belongs to. */
  record NamedCriterion(
      @NotBlank @Size(max = 100) String set,
      @NotNull @Pattern(regexp = "[0-9]{1,2}(\\.[0-9]{1,2})?") String code) {}
}
