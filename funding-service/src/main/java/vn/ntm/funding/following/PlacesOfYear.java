package vn.ntm.funding.following;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.ntm.funding.following.domain.BasisPoints;
import vn.ntm.funding.ledger.YearAccount;
import vn.ntm.funding.ledger.YearAccounts.Selection;
import vn.ntm.funding.ledger.domain.HolderKind;
import vn.ntm.funding.ledger.domain.PlanKind;
import vn.ntm.money.Vnd;
import vn.ntm.web.caller.Roots;

/** Every place of the country with money of a year, whoever asks; for those who watch over them. */
@ApplicationScoped
public class PlacesOfYear {

  private final ExecutionReading reading;

  PlacesOfYear(ExecutionReading reading) {
    this.reading = reading;
  }

  /**
   * The places by id.
   *
   * @param asOf business day up to which entries count
   * @param limit how many at most
   */
  public List<PlaceExecution> of(int budgetYear, LocalDate asOf, int limit) {
    Map<UUID, Place> places = new HashMap<>();
    reading.each(
        new Selection(budgetYear, Roots.wholeCountry(), null, asOf, null),
        account -> count(places, account));
    return ExecutionReading.exactly(
        () ->
            places.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(limit)
                .map(place -> place.getValue().execution())
                .toList());
  }

  private static void count(Map<UUID, Place> places, YearAccount account) {
    List<UUID> path = account.account().localityPath();
    for (int depth = 0; depth < path.size(); depth++) {
      int end = depth + 1;
      places
          .computeIfAbsent(path.get(depth), unused -> new Place(path.subList(0, end)))
          .count(account);
    }
  }

  private static final class Place {

    private final List<UUID> path;
    private long received;
    private long given;
    private long plan;
    private long paid;

    Place(List<UUID> path) {
      this.path = path;
    }

    void count(YearAccount account) {
      long in = account.balances().received().dong();
      long down = account.balances().allocated().dong();
      plan = Math.addExact(plan, in - down);
      paid = Math.addExact(paid, account.balances().disbursed().dong());
      if (account.account().holderKind() == HolderKind.LOCALITY
          && account.account().plan() == PlanKind.YEAR
          && account.account().holderId().equals(path.get(path.size() - 1))) {
        received = Math.addExact(received, in);
        given = Math.addExact(given, down);
      }
    }

    PlaceExecution execution() {
      return new PlaceExecution(
          path,
          Vnd.of(received),
          Vnd.of(received - given),
          Vnd.of(plan),
          Vnd.of(paid),
          BasisPoints.of(Vnd.of(paid), Vnd.of(plan)));
    }
  }
}
