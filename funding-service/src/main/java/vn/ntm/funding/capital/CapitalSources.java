package vn.ntm.funding.capital;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Looks reference data up. */
@ApplicationScoped
public class CapitalSources {

  private final CapitalTables tables;

  CapitalSources(CapitalTables tables) {
    this.tables = tables;
  }

  /** All capital sources in the order of reports. */
  public List<CapitalSource> all() {
    return tables.sources();
  }

  /** The source of this code that exists in the budget year. */
  public Optional<CapitalSource> find(String code, int budgetYear) {
    return all().stream()
        .filter(source -> source.code().equals(code) && source.isValidIn(budgetYear))
        .findFirst();
  }

  /** All parts of sources in the order of reports. */
  public List<CapitalSubSource> subSources() {
    return tables.subSources();
  }

  /** All programmes with their components. */
  public List<Programme> programmes() {
    return tables.programmes();
  }

  List<ThematicProgramme> thematicProgrammes() {
    return tables.thematicProgrammes();
  }

  /**
   * The last day on which capital of the programme may be paid, where it has one of its own beside
   * the dates of its budget years.
   */
  public Optional<LocalDate> spendUntil(String programme) {
    return tables.spendUntil(programme);
  }

  /** Whether the programme has this component and takes capital of this budget year. */
  public boolean hasComponent(String programme, String component, int budgetYear) {
    return programmes().stream()
        .filter(candidate -> candidate.code().equals(programme))
        .filter(candidate -> candidate.takesBudgetOf(budgetYear))
        .flatMap(candidate -> candidate.components().stream())
        .anyMatch(candidate -> candidate.code().equals(component));
  }
}
