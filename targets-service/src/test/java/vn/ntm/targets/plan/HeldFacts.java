package vn.ntm.targets.plan;

import static vn.ntm.targets.TargetsWorld.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What the service holds of a plan, in the lines of the transcriptions under resources/plans: one
 * fact a line, its kind first. Places, goals, tasks and duties are read from their own rows; only
 * what has no rows of its own comes from the document.
 */
final class HeldFacts {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PLACE_OF_GOAL = Pattern.compile("/targets/(\\d+)/localities/\\d+");

  private final String plan;
  private final JsonNode document;
  private final List<String> lines = new ArrayList<>();

  private HeldFacts(String plan) {
    this.plan = plan;
    this.document = read(plan + "/document");
  }

  /**
   * The facts of an imported plan.
   *
   * @param plan its path
   */
  static List<String> of(String plan) {
    HeldFacts facts = new HeldFacts(plan);
    facts.head();
    facts.places();
    facts.goals();
    facts.tasks();
    facts.owners();
    facts.state();
    return facts.lines;
  }

  /** Agencies in one order, however they are joined. */
  static String agencies(String text) {
    return Arrays.stream(text.split("[;,]"))
        .map(String::strip)
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private void head() {
    JsonNode head = read(plan);
    add("number", text(head, "number"), text(head, "issuedOn"));
    for (JsonNode basis : head.path("legalBasis")) {
      add("basis", text(basis, "kind"), text(basis, "number"), text(basis, "issuedOn"));
    }
  }

  private void places() {
    JsonNode targets = read(plan + "/targets").path("items");
    for (JsonNode place : read(plan + "/places").path("items")) {
      String code = codeOf(place);
      for (JsonNode pointer : place.path("pointers")) {
        Matcher ofGoal = PLACE_OF_GOAL.matcher(pointer.asText());
        if (pointer.asText().startsWith("/places/")) {
          String of = text(place, "level").equals("VILLAGE") ? text(place, "parentCode") : code;
          add("place", of, text(place, "name"));
        } else if (ofGoal.matches()) {
          JsonNode target = targets.path(Integer.parseInt(ofGoal.group(1)));
          add("goal-place", text(target, "code"), code.isEmpty() ? text(place, "name") : code);
        }
      }
    }
  }

  /** The code of the unit that was found under the printed code; nothing when it was not found. */
  private static String codeOf(JsonNode place) {
    return text(place, "code").isEmpty() ? "" : text(place.path("locality"), "code");
  }

  private void goals() {
    JsonNode rows = read(plan + "/targets").path("items");
    for (int i = 0; i < rows.size(); i++) {
      JsonNode row = rows.path(i);
      JsonNode printed = document.path("targets").path(i);
      String value = number(row.path("counts").path("declared"));
      value = value.isEmpty() ? (hasOutOfOnly(row) ? number(printed.path("outOf")) : "") : value;
      String upTo = number(printed.path("declaredTo"));
      add(
          "goal",
          text(row, "code"),
          printed.path("about").asBoolean() ? "ABOUT" : text(row, "comparator"),
          upTo.isEmpty() ? value : value + "-" + upTo,
          value.isEmpty() ? "" : text(row, "unit"),
          printed.at("/due/every").isMissingNode()
              ? text(row.path("due"), "date")
              : printed.at("/due/every").asText());
      for (JsonNode year : printed.path("byYear")) {
        add("year", text(row, "code"), text(year, "year"), number(year.path("declared")));
      }
    }
    for (JsonNode baseline : document.path("baselines")) {
      add(
          "goal",
          text(baseline, "code"),
          text(baseline, "comparator"),
          number(baseline.path("value")),
          text(baseline, "unit"),
          "");
    }
  }

  /** To maintain all criteria of a set is a number of criteria too. */
  private static boolean hasOutOfOnly(JsonNode row) {
    return row.path("goalKind").asText().equals("MAINTAIN");
  }

  private void tasks() {
    for (JsonNode task : read(plan + "/tasks").path("items")) {
      task(task);
    }
    document.path("remedies").forEach(this::task);
    for (JsonNode duty : read(plan + "/report-duties").path("items")) {
      String to = agencies(joined(duty.path("to")));
      add("duty", agencies(text(duty, "reporter")), to, text(duty, "frequency"));
    }
  }

  private void task(JsonNode task) {
    add(
        "task",
        text(task, "text"),
        agencies(joined(task.path("leads"))),
        agencies(joined(task.path("coAgencies"))),
        text(task.path("due"), "date"),
        joined(task.path("criteria")));
  }

  private void owners() {
    for (JsonNode owner : document.path("criterionOwners")) {
      Stream<String> criteria =
          owner.path("criteria").isEmpty()
              ? Stream.of("-")
              : StreamSupport.stream(owner.path("criteria").spliterator(), false)
                  .map(JsonNode::asText);
      criteria.forEach(
          criterion -> add("owner", criterion, text(owner, "role"), text(owner, "agency")));
    }
  }

  private void state() {
    for (JsonNode row : document.path("assessments")) {
      String code = text(row.path("place"), "code");
      String year = text(row, "recognisedYear");
      if (row.has("met")) {
        JsonNode unmet = row.has("unmet") ? row.path("unmet") : row.path("unmetCriteria");
        add("assessment", code, text(row, "met"), text(row, "outOf"), joined(unmet), year);
      } else {
        String name = text(row.path("place"), "name");
        add("state", code.isEmpty() ? name : code, text(row, "state"), year);
      }
    }
    for (JsonNode step : document.path("milestones")) {
      String code = text(step.path("place"), "code");
      add("step", code, text(step, "step"), text(step.path("due"), "date"));
    }
    for (JsonNode work : document.path("works")) {
      add(
          "work",
          text(work.path("place"), "code"),
          text(work, "work"),
          number(work.path("quantity")),
          text(work, "unit"),
          text(work.path("due"), "date"));
    }
    for (JsonNode group : document.path("criteriaGroups")) {
      add("group", text(group, "changeKind"), joined(group.path("criteria")));
    }
  }

  private void add(String... cells) {
    lines.add(String.join("\t", cells).stripTrailing());
  }

  private static String text(JsonNode node, String member) {
    JsonNode value = node.path(member);
    return value.isNull() ? "" : value.asText().replaceAll("\\s+", " ").strip();
  }

  private static String number(JsonNode value) {
    return value.isNumber()
        ? new BigDecimal(value.asText()).stripTrailingZeros().toPlainString()
        : "";
  }

  private static String joined(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static JsonNode read(String path) {
    try {
      return JSON.readTree(as("admin").get(path).then().statusCode(200).extract().asString());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
