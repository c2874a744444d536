package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.ntm.targets.locality.domain.Standard;

/**
 * A plan as it is handed in: what the signed document says, misprints included. The format is
 * described by the schema {@code plan.v1}; every list may be empty, and what a plan does not say is
 * null. Section labels and numbers are printed words, never keys: plans skip and repeat them.
 *
 * @param number null until the plan is issued
 * @param issuedOn null until the plan is issued
 * @param codesAsOf the day whose tree the codes are from; null for the day of issue
 * @param localityCode code of the plan's locality on that day
 * @param yearFrom first year of the plan
 * @param yearTo last year of the plan
 * @param parentPlan the plan that this one carries out, null where there is none
 * @param scope what the plan is for when that is not all of its locality
 * @param criteriaSets the sets that its criteria codes belong to; the first is meant where a part
 *     names none
 * @param places every locality that the plan names
 * @param remedies rows of an annex that say what is to be done about a criterion, and by when
 * @param items works and models with their need of money, its source, their time and their owner
 * @param statements printed sentences with numbers that can be computed again
 * @param numberings how the document numbers its sections and rows
 * @param capitalLines read by the service that keeps the money as well
 * @param capitalNeeds read there as well
 */
public record PlanDocument(
    String number,
    LocalDate issuedOn,
    LocalDate codesAsOf,
    String title,
    Issuer issuer,
    String localityCode,
    Integer yearFrom,
    Integer yearTo,
    ParentPlan parentPlan,
    PlanScope scope,
    List<CriteriaSetUse> criteriaSets,
    List<LegalBasis> legalBasis,
    List<ListedLocality> places,
    List<Target> targets,
    List<Baseline> baselines,
    List<StatedAssessment> assessments,
    List<Milestone> milestones,
    List<RemainingWork> works,
    List<Task> tasks,
    List<CriterionOwner> criterionOwners,
    List<CriteriaGroup> criteriaGroups,
    List<Remedy> remedies,
    List<Pilot> pilots,
    List<PlanItem> items,
    List<ReportDuty> reportDuties,
    List<ChildPlanDuty> childPlanDuties,
    List<PrintedStatement> statements,
    List<PrintedNumbering> numberings,
    List<PlanNote> notes,
    List<CapitalLine> capitalLines,
    CapitalNeeds capitalNeeds) {

  public PlanDocument {
    criteriaSets = orEmpty(criteriaSets);
    legalBasis = orEmpty(legalBasis);
    places = orEmpty(places);
    targets = orEmpty(targets);
    baselines = orEmpty(baselines);
    assessments = orEmpty(assessments);
    milestones = orEmpty(milestones);
    works = orEmpty(works);
    tasks = orEmpty(tasks);
    criterionOwners = orEmpty(criterionOwners);
    criteriaGroups = orEmpty(criteriaGroups);
    remedies = orEmpty(remedies);
    pilots = orEmpty(pilots);
    items = orEmpty(items);
    reportDuties = orEmpty(reportDuties);
    childPlanDuties = orEmpty(childPlanDuties);
    statements = orEmpty(statements);
    numberings = orEmpty(numberings);
    notes = orEmpty(notes);
    capitalLines = orEmpty(capitalLines);
  }

  /** The day whose tree the codes are from; null when the document says neither. */
  public LocalDate dayOfCodes() {
    return codesAsOf == null ? issuedOn : codesAsOf;
  }

  /** Whether it is issued. Its name keeps it out of the members that the format has. */
  public boolean hasNumberAndDay() {
    return number != null && issuedOn != null;
  }

  /** Who issued it. */
  public record Issuer(String name, IssuerKind kind) {}

  /** The body that issues a document. */
  public enum IssuerKind {
    GOVERNMENT,
    PEOPLES_COMMITTEE,
    PEOPLES_COUNCIL,
    PARTY_COMMITTEE,
    STEERING_COMMITTEE,
    DEPARTMENT
  }

  /** The plan that this one carries out. */
  public record ParentPlan(String number, String issuer) {}

  /**
   * A document that the plan rests on.
   *
   * @param number null where it is not printed
   * @param issuedOn null where it is not printed
   * @param issuer null where it is not printed
   */
  public record LegalBasis(
      LegalBasisKind kind, String number, LocalDate issuedOn, String issuer, String note) {}

  /** Kinds of documents. */
  public enum LegalBasisKind {
    LAW,
    DECREE,
    RESOLUTION,
    DECISION,
    DIRECTIVE,
    CIRCULAR,
    CONCLUSION,
    PLAN,
    LETTER
  }

  /**
   * What is to be reached. Which members a target has depends on its goal, see {@link GoalKind}.
   *
   * @param code names the target within the plan
   * @param level PROVINCE, DISTRICT, COMMUNE or VILLAGE: of what is counted
   * @param standard null for a target that needs none
   * @param declared the number the plan declares, null where it declares none
   * @param declaredTo upper end of a range, null where it declares none
   * @param about true when the plan says "about"
   * @param recognisedYear the year that recognitions must count for, null where the plan's years
   *     are meant
   * @param outOf the whole that is counted from, such as 189 of "100 of 189"
   * @param percent the share as printed, with the decimals that are printed
   * @param added by how much the number is to grow to what is declared
   * @param measure key of the quantity; targets with the same key are about the same quantity
   * @param numerator what is counted, for a ratio
   * @param denominator what it is counted from, for a ratio
   * @param baseYear the year that is compared with
   * @param baseline the value that is started from
   * @param parentLevel level of the units that each must have the declared number
   * @param placeScope which units the target is for, null when its localities are listed
   */
  public record Target(
      String code,
      String section,
      String label,
      String level,
      Standard standard,
      GoalKind goalKind,
      Comparator comparator,
      BigDecimal declared,
      BigDecimal declaredTo,
      Boolean about,
      String unit,
      Due due,
      Integer recognisedYear,
      BigDecimal outOf,
      BigDecimal percent,
      BigDecimal added,
      String criteriaSet,
      List<String> criteria,
      String measure,
      String numerator,
      String denominator,
      Integer baseYear,
      BigDecimal baseline,
      Due baselineAsOf,
      String parentLevel,
      PlaceScope placeScope,
      List<YearPart> byYear,
      List<ParentPart> byParent,
      List<ListedLocality> localities,
      String note) {

    public Target {
      criteria = orEmpty(criteria);
      byYear = orEmpty(byYear);
      byParent = orEmpty(byParent);
      localities = orEmpty(localities);
    }

    /** The standard that a listed locality is to reach: its own, or else that of the target. */
    public Standard standardOf(ListedLocality locality) {
      return locality.standard() == null ? standard : locality.standard();
    }
  }

  /** How a target is reached. */
  public enum GoalKind {
    /** By recognitions that count for the plan's years. */
    RECOGNISED,
    /** By the decision itself, dated within the plan's years. */
    DECISION_RECEIVED,
    /** By handing in the dossier; no recognition is needed. */
    DOSSIER_COMPLETE,
    /** By still holding the recognition. */
    MAINTAIN,
    /** By a number that is measured. */
    MEASURE,
    /** By as many recognised places in each unit of the parent level as are declared. */
    COUNT_BY_PARENT,
    /** By the average number of criteria that places meet. */
    AVG_CRITERIA,
    /** By the number of criteria that each place meets. */
    MIN_CRITERIA,
    /**
     * By the criteria that each place gains on the base year; a place cannot gain more than it
     * lacks, so what it lacks is enough.
     */
    DELTA_CRITERIA,
    /** By the share of a numerator in its denominator, in percent. */
    RATIO,
    /** By how many times the value of the base year is reached. */
    RATIO_TO_BASE_YEAR,
    /** By how many places meet one criterion: {@code added} more, {@code declared} in all. */
    CRITERION_TARGET,
    /** By a criterion or indicator that the place itself meets. */
    CRITERION_MET,
    /** By a physical quantity that is built or made. */
    OUTPUT,
    /** By as many of the listed places, each with its own standard, as are declared. */
    ALTERNATIVES,
    /** By something that each place has or has done. */
    BOOLEAN,
    /** By the steps that the plan's milestones name. */
    MILESTONES
  }

  /** How what is reached is compared with what is declared. */
  public enum Comparator {
    AT_LEAST,
    EXACTLY,
    AT_MOST,
    MORE_THAN,
    LESS_THAN,
    /** From declared to declaredTo. */
    BETWEEN
  }

  /** The units that a target is for when they are not listed. */
  public enum PlaceScope {
    /** Every unit of the level in the plan's locality or scope. */
    ALL,
    /** Those that are recognised. */
    RECOGNISED,
    /** Those that are not recognised. */
    NOT_RECOGNISED
  }

  /** A year's part of what is declared. */
  public record YearPart(Integer year, BigDecimal declared) {}

  /** A unit's part of what is declared, as the plan prints it. */
  public record ParentPart(String parentCode, String parentName, BigDecimal declared) {}

  /**
   * A locality as the plan names it.
   *
   * @param code null for a village, and where there is no unit with a code on the day
   * @param name with or without the word of its kind
   * @param level null where code or list tell it
   * @param parentCode null where it is not known
   * @param parentName null where it is not printed
   * @param printed the name as printed, null where it is the same
   * @param standard null where that of the target is meant
   */
  public record ListedLocality(
      String code,
      String name,
      String level,
      String parentCode,
      String parentName,
      String printed,
      Standard standard,
      String section,
      String note) {}

  /**
   * When something is due, as exactly as the plan says.
   *
   * @param from first day of a range, null otherwise
   * @param date the last day that is in time, null when it depends on others
   * @param qualifier null for "in"
   * @param every null for what is due once
   * @param printed the words of the plan, null where they say no more than the date
   */
  public record Due(
      LocalDate from,
      LocalDate date,
      DuePrecision precision,
      DueQualifier qualifier,
      Frequency every,
      String printed) {}

  /** How exact a date is. */
  public enum DuePrecision {
    DAY,
    EARLY_MONTH,
    MID_MONTH,
    LATE_MONTH,
    MONTH,
    QUARTER,
    YEAR,
    RANGE,
    /** When others have done their part; there is no date. */
    EXTERNAL
  }

  /** How a date is meant. */
  public enum DueQualifier {
    /** At the latest then: the date is the last day of what is named. */
    BY,
    /** Before it begins: the date is the day before. */
    BEFORE,
    /** Around then. */
    ABOUT
  }

  /**
   * A task that the plan gives to agencies.
   *
   * @param no its number in the plan, null where it has none
   * @param due null where the plan says nothing
   * @param localityCode code of the place it is about, null where there is none
   * @param kind null where it is of no special kind
   * @param frequency null for what is done once
   */
  public record Task(
      String no,
      String section,
      List<String> leads,
      List<String> coAgencies,
      String text,
      Due due,
      String localityCode,
      String criteriaSet,
      List<String> criteria,
      TaskKind kind,
      Frequency frequency,
      String note) {

    public Task {
      leads = orEmpty(leads);
      coAgencies = orEmpty(coAgencies);
      criteria = orEmpty(criteria);
    }
  }

  /** What a task is for, where that decides what it can be compared with. */
  public enum TaskKind {
    /** The named criteria are met when it is done. */
    COMPLETE_CRITERIA,
    /** The papers that prove the named criteria. */
    DOSSIER,
    /** A detailed plan. */
    DETAILED_PLAN,
    /** A rule or mechanism. */
    POLICY,
    /** A model that is tried. */
    PILOT,
    /** A report; owed as a report duty as well. */
    REPORT
  }

  /**
   * A report that somebody owes; one for each frequency that the plan names.
   *
   * @param reporterKind null where the reporter is of no kind that the calendar knows
   * @param to who receives it
   * @param title null where the plan gives none
   * @param due null for reports without a date
   * @param count how many reports are owed each time
   */
  public record ReportDuty(
      String section,
      String reporter,
      ReporterKind reporterKind,
      List<String> to,
      String title,
      String subject,
      Frequency frequency,
      Due due,
      Integer count,
      String note) {

    public ReportDuty {
      to = orEmpty(to);
    }

    /** Every report that the duty makes owed for a year, each with its period. */
    public List<Obligations.Obligation> owed(int year) {
      return Obligations.of(this, year).toList();
    }
  }

  /** Who owes a report. */
  public enum ReporterKind {
    DEPARTMENT,
    DISTRICT,
    COMMUNE,
    COORDINATION_OFFICE
  }

  /** How often something is owed. */
  public enum Frequency {
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    CONTINUOUS,
    AD_HOC,
    /** As the general rules on reports say. */
    REPORTING_REGIME,
    /** The plan leaves it open. */
    UNSPECIFIED
  }

  /**
   * Money of the plan, unsplit as printed, without subtotals.
   *
   * @param source null when several payers share the line
   * @param payers empty when the line has a source of its own
   * @param nature INVESTMENT, RECURRENT or UNSPECIFIED
   * @param amountMillion million đồng with up to six decimals
   */
  public record CapitalLine(
      String source,
      List<String> payers,
      String nature,
      BigDecimal amountMillion,
      String group,
      String label,
      String note) {

    public CapitalLine {
      payers = orEmpty(payers);
    }
  }

  static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
