package vn.ntm.targets.plan.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import vn.ntm.targets.locality.domain.Standard;

/**
 * A plan as it is handed in: what the signed document says, misprints included. The format is
 * described by the schema {@code plan.v1}.
 *
 * @param localityCode code of the plan's locality on the day of issue
 * @param yearFrom first year of the plan
 * @param yearTo last year of the plan
 * @param capitalLines read by the service that keeps the money
 * @param capitalNeeds read there as well and passed over here
 */
public record PlanDocument(
    String number,
    LocalDate issuedOn,
    String title,
    Issuer issuer,
    String localityCode,
    Integer yearFrom,
    Integer yearTo,
    List<LegalBasis> legalBasis,
    List<Target> targets,
    List<Task> tasks,
    List<ReportDuty> reportDuties,
    List<CapitalLine> capitalLines,
    Map<String, Object> capitalNeeds) {

  public PlanDocument {
    legalBasis = orEmpty(legalBasis);
    targets = orEmpty(targets);
    tasks = orEmpty(tasks);
    reportDuties = orEmpty(reportDuties);
    capitalLines = orEmpty(capitalLines);
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

  /**
   * A document that the plan rests on.
   *
   * @param issuer null where it is not printed
   */
  public record LegalBasis(LegalBasisKind kind, String number, LocalDate issuedOn, String issuer) {}

  /** Kinds of documents. */
  public enum LegalBasisKind {
    LAW,
    DECREE,
    RESOLUTION,
    DECISION,
    DIRECTIVE,
    CIRCULAR,
    PLAN,
    LETTER
  }

  /**
   * What is to be reached.
   *
   * @param code names the target within the plan
   * @param level PROVINCE, DISTRICT, COMMUNE or VILLAGE: of what is counted
   * @param standard null for a target that is measured
   * @param declared the number the plan declares, null where it declares none
   * @param recognisedYear the year that recognitions must count for, null where the plan's years
   *     are meant
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
      String unit,
      Due due,
      Integer recognisedYear,
      List<ListedLocality> localities) {

    public Target {
      localities = orEmpty(localities);
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
    MEASURE
  }

  /** How what is reached is compared with what is declared. */
  public enum Comparator {
    AT_LEAST,
    EXACTLY,
    AT_MOST,
    MORE_THAN,
    LESS_THAN
  }

  /**
   * A locality as the plan lists it.
   *
   * @param name with or without the word of its kind
   * @param parentName null where it is not printed
   */
  public record ListedLocality(String code, String name, String parentName) {}

  /**
   * When something is due, as exactly as the plan says.
   *
   * @param from first day of a range, null otherwise
   * @param date the last day that is in time, null when it depends on others
   * @param printed the words of the plan, null where they say no more than the date
   */
  public record Due(LocalDate from, LocalDate date, DuePrecision precision, String printed) {}

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

  /**
   * A task that the plan gives to agencies.
   *
   * @param no its number in the plan, null where it has none
   * @param due null where the plan says nothing
   * @param localityCode code of the place it is about, null where there is none
   */
  public record Task(
      String no,
      String section,
      List<String> leads,
      List<String> coAgencies,
      String text,
      Due due,
      String localityCode) {

    public Task {
      leads = orEmpty(leads);
      coAgencies = orEmpty(coAgencies);
    }
  }

  /**
   * A report that somebody owes.
   *
   * @param to who receives it
   * @param title null where the plan gives none
   * @param due null for reports without a date
   * @param count how many reports are owed each time
   */
  public record ReportDuty(
      String section,
      String reporter,
      List<String> to,
      String title,
      Frequency frequency,
      Due due,
      Integer count) {

    public ReportDuty {
      to = orEmpty(to);
    }
  }

  /** How often a report is owed. */
  public enum Frequency {
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    HALF_YEARLY,
    YEARLY,
    CONTINUOUS,
    AD_HOC
  }

  /**
   * Money of the plan, unsplit as printed, without subtotals.
   *
   * @param source null when several payers share the line
   * @param payers empty when the line has a source of its own
   * @param nature INVESTMENT, RECURRENT or UNSPECIFIED
   * @param amountMillion million đồng
   */
  public record CapitalLine(
      String source,
      List<String> payers,
      String nature,
      Long amountMillion,
      String group,
      String label,
      String note) {

    public CapitalLine {
      payers = orEmpty(payers);
    }
  }

  private static <T> List<T> orEmpty(List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }
}
