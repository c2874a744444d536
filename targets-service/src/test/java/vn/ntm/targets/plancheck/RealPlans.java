package vn.ntm.targets.plancheck;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import vn.ntm.targets.plan.domain.PlanDocument;
import vn.ntm.targets.plan.domain.PlanDocuments;
import vn.ntm.targets.plancheck.domain.Finding;
import vn.ntm.targets.plancheck.domain.KnownPlace;
import vn.ntm.targets.plancheck.domain.KnownPlaces;
import vn.ntm.targets.plancheck.domain.PlanChecks;
import vn.ntm.targets.plancheck.domain.StatedPlan;

/** The real plans of deploy/data with the official tree of their time. */
final class RealPlans {

  static final List<String> NAMES = PlanDocuments.REAL;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();
  private static final Path TREES = Path.of("..", "deploy", "data", "localities");
  private static final Map<String, Map<String, String[]>> READ = new HashMap<>();
  private static final Map<String, KnownPlaces> PLACES = new HashMap<>();

  private static final List<String> KINDS =
      List.of("tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã", "phường");

  private RealPlans() {}

  static List<Finding> findings(String name) {
    return PlanChecks.findings(stated(name));
  }

  /** What is found in a real plan after a change. */
  static List<Finding> findings(String name, Consumer<ObjectNode> change) {
    try {
      ObjectNode plan = (ObjectNode) JSON.readTree(PlanDocuments.text(name));
      change.accept(plan);
      return PlanChecks.findings(stated(PlanDocuments.parsed(JSON.writeValueAsString(plan))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The name of the district that a commune lay in at the time of the earlier plans. */
  static String districtOf(String commune) {
    Map<String, String[]> units = units("units-2020.csv");
    return units.get(units.get(commune)[3])[1];
  }

  static StatedPlan stated(String name) {
    return stated(PlanDocuments.real(name));
  }

  static StatedPlan stated(PlanDocument plan) {
    return ReadStatements.of(plan, places(plan));
  }

  /** The units below the province of the plan, in the list nearest to its day. */
  private static KnownPlaces places(PlanDocument plan) {
    return PLACES.computeIfAbsent(plan.localityCode(), code -> read(plan));
  }

  private static KnownPlaces read(PlanDocument plan) {
    Map<String, String[]> units =
        units(plan.dayOfCodes().getYear() < 2022 ? "units-2020.csv" : "units-2025h1.csv");
    String province = provinceOf(units, plan.localityCode());
    return new KnownPlaces(
        units.values().stream()
            .filter(unit -> provinceOf(units, unit[0]).equals(province))
            .map(unit -> place(units, unit))
            .toList());
  }

  private static KnownPlace place(Map<String, String[]> units, String[] unit) {
    String level = unit[2].toUpperCase(Locale.ROOT);
    String parent = unit.length > 3 && !unit[3].isEmpty() ? units.get(unit[3])[1] : null;
    return new KnownPlace(unit[0], level, unit[1], bareName(unit[1]), parent);
  }

  private static String bareName(String name) {
    return KINDS.stream()
        .filter(kind -> name.toLowerCase(Locale.ROOT).startsWith(kind + " "))
        .findFirst()
        .map(kind -> name.substring(kind.length() + 1))
        .orElseThrow();
  }

  private static String provinceOf(Map<String, String[]> units, String code) {
    String[] unit = units.get(code);
    return unit.length > 3 && !unit[3].isEmpty() ? provinceOf(units, unit[3]) : code;
  }

  private static Map<String, String[]> units(String file) {
    return READ.computeIfAbsent(file, RealPlans::read);
  }

  private static Map<String, String[]> read(String file) {
    Map<String, String[]> units = new HashMap<>();
    try {
      Files.readAllLines(TREES.resolve(file)).stream()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(unit -> units.put(unit[0], unit));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return units;
  }
}
