package vn.ntm.targets.plancheck.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Something that a plan states and that another part of it can bear out or contradict. A plan is
 * read into statements once; the rules never walk through the document.
 */
public sealed interface Statement {

  /** A percentage with the two numbers it is the ratio of. */
  record Share(PrintedNumber part, PrintedNumber whole, PrintedNumber percent)
      implements Statement {}

  /** A total with its parts; a part may be left out of the print. */
  record Total(PrintedNumber total, List<PrintedNumber> parts) implements Statement {

    public Total {
      parts = List.copyOf(parts);
    }
  }

  /**
   * A declared number and a list that belongs to it.
   *
   * @param list where the list stands
   * @param listed how long it is
   */
  record Count(PrintedNumber declared, Asked asked, Spot list, int listed) implements Statement {}

  /** How a declared number is meant. */
  enum Asked {
    EXACTLY,
    AT_LEAST,
    AT_MOST
  }

  /** One number that is printed at two places. */
  record Repeated(PrintedNumber first, PrintedNumber again) implements Statement {}

  /**
   * How many criteria a place meets.
   *
   * @param key the place's code or, where it has none, its name
   * @param state null where the plan does not say
   * @param asOf null where the plan does not say
   * @param unmet codes of criteria and indicators
   */
  record Assessment(
      Spot spot,
      String key,
      String place,
      State state,
      LocalDate asOf,
      String set,
      PrintedNumber met,
      PrintedNumber outOf,
      List<String> metCodes,
      List<String> unmetCodes)
      implements Statement {

    public Assessment {
      metCodes = List.copyOf(metCodes);
      unmetCodes = List.copyOf(unmetCodes);
    }
  }

  /** How far a place is on its way to recognition. */
  enum State {
    RECOGNISED,
    /** Appraised; the decision is awaited. */
    APPRAISED,
    PREPARING
  }

  /**
   * Places by how many criteria they meet.
   *
   * @param asOf the day they are counted for, null where the plan does not say
   * @param average criteria a place, null where the plan does not say
   */
  record Buckets(
      Spot spot, LocalDate asOf, PrintedNumber whole, PrintedNumber average, List<Bucket> buckets)
      implements Statement {

    public Buckets {
      buckets = List.copyOf(buckets);
    }
  }

  /**
   * Places that meet from so many to so many criteria.
   *
   * @param state of the places the plan puts here, null where it goes by criteria alone
   */
  record Bucket(PrintedNumber count, int from, int to, State state) {

    boolean holds(BigDecimal met) {
      return met.compareTo(BigDecimal.valueOf(from)) >= 0
          && met.compareTo(BigDecimal.valueOf(to)) <= 0;
    }
  }

  /** A printed average and the numbers it is made of. */
  record Average(PrintedNumber average, List<PrintedNumber> values) implements Statement {

    public Average {
      values = List.copyOf(values);
    }
  }

  /**
   * How many places are to meet each criterion of a set.
   *
   * @param criteria how many criteria the set has, null where it is not known
   * @param lowest least average number of criteria a place that the plan aims at, null for none
   * @param highest the greatest
   * @param before the average before the plan, null where the plan does not say
   */
  record CriterionTable(
      String set,
      Integer criteria,
      List<CriterionRow> rows,
      PrintedNumber lowest,
      PrintedNumber highest,
      PrintedNumber before)
      implements Statement {

    public CriterionTable {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A row of that table.
   *
   * @param total how many places are to meet it
   * @param increment how many more than before
   * @param population how many places there are
   */
  record CriterionRow(
      String criterion, PrintedNumber total, PrintedNumber increment, PrintedNumber population) {}

  /** A criterion or indicator in a class of change, such as new or raised. */
  record Classified(Spot spot, String set, String change, String code) implements Statement {}

  /**
   * A goal.
   *
   * @param measure key of what is measured, null where no other goal can be on it
   * @param asked in which direction
   * @param scope the places it is for, null where they are listed
   */
  record Goal(
      PrintedNumber value,
      String code,
      String measure,
      String level,
      Asked asked,
      String scope,
      Integer year)
      implements Statement {}

  /**
   * So many more criteria for each place.
   *
   * @param criteria how many criteria the set has, null where the plan does not say
   */
  record Increase(PrintedNumber value, Integer criteria) implements Statement {}

  /** A goal that cannot exceed a number of the plan. */
  record Limited(PrintedNumber value, PrintedNumber limit, FindingKind kind) implements Statement {}

  /**
   * Something is due.
   *
   * @param subject what is due; two of the same subject must be due on one day; null where it is
   *     like no other
   * @param date the last day in time
   * @param words as printed, null where only a date is printed
   */
  record DueOn(Spot spot, String subject, String what, LocalDate date, String words)
      implements Statement {}

  /** A step of a place on its way to a target. */
  record Step(
      Spot spot, String place, String step, LocalDate date, Spot target, LocalDate targetDue)
      implements Statement {}

  /**
   * The last steps of the places that a target lists for a year.
   *
   * @param listed how many places it lists, with or without steps
   */
  record LastSteps(Spot spot, String label, int year, int listed, List<LastStep> steps)
      implements Statement {

    public LastSteps {
      steps = List.copyOf(steps);
    }
  }

  /** The last step that a plan expects of a place. */
  record LastStep(Spot spot, String place, LocalDate date) {}

  /** How many places of a level a plan is for, and how many of them it names. */
  record CountedScope(PrintedNumber declared, int named) implements Statement {}

  /**
   * A document that the plan rests on.
   *
   * @param number null where it is not printed
   */
  record Basis(Spot spot, String kind, String number, LocalDate issuedOn) implements Statement {}

  /** A list of codes as printed, and the codes it was read as. */
  record PrintedCodes(Spot spot, String place, String printed, List<String> codes)
      implements Statement {

    public PrintedCodes {
      codes = List.copyOf(codes);
    }
  }

  /**
   * A place as it is named.
   *
   * @param code null where the plan gives none
   * @param printed the name as printed
   * @param level null where it is not known
   * @param parentName null where it is not printed
   */
  record NamedPlace(Spot spot, String code, String printed, String level, String parentName)
      implements Statement {}

  /** A list that may name each place once. */
  record PlaceList(Spot spot, List<NamedPlace> places) implements Statement {

    public PlaceList {
      places = List.copyOf(places);
    }
  }

  /** A code of a criterion or indicator that is used. */
  record CitedCriterion(Spot spot, String code, int criteriaOfSet) implements Statement {}

  /**
   * How many places are in a state.
   *
   * @param whole of how many, null where the plan does not say
   * @param states of the places that the plan names, by their key
   */
  record StateCount(PrintedNumber value, State state, PrintedNumber whole, List<PlaceState> states)
      implements Statement {

    public StateCount {
      states = List.copyOf(states);
    }
  }

  /** The state of a place. */
  record PlaceState(Spot spot, String key, String place, State state) {}

  /** Labels of rows or sections in their printed order. */
  record LabelRun(String within, List<Label> labels) implements Statement {

    public LabelRun {
      labels = List.copyOf(labels);
    }
  }

  /** One label. */
  record Label(Spot spot, String text) {}

  /** The years into which a number is broken down. */
  record YearParts(Spot spot, List<PrintedNumber> years) implements Statement {

    public YearParts {
      years = List.copyOf(years);
    }
  }

  /** Places that are to be recognised. */
  record Recognition(Spot spot, String code, String label, String standard, List<NamedPlace> places)
      implements Statement {

    public Recognition {
      places = List.copyOf(places);
    }
  }

  /**
   * Each of these places is to have something.
   *
   * @param wanted the places
   * @param served keys of those for which the plan lists it
   */
  record EachHas(Spot spot, String label, List<NamedPlace> wanted, List<String> served)
      implements Statement {

    public EachHas {
      wanted = List.copyOf(wanted);
      served = List.copyOf(served);
    }
  }

  /** The plan says what is to be done about a criterion or indicator. */
  record RemedyOf(Spot spot, String set, String code) implements Statement {}
}
