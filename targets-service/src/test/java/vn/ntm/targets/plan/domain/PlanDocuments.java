package vn.ntm.targets.plan.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Plan documents for tests: the five real ones, and small ones. */
public final class PlanDocuments {

  /** The names of the real plans in deploy/data/plans. */
  public static final List<String> REAL =
      List.of("tra-vinh-2020", "lang-son-2019", "soc-trang-2024", "tan-yen-2019", "an-giang-2018");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private PlanDocuments() {}

  /** A real plan. */
  public static PlanDocument real(String name) {
    return parsed(text(name));
  }

  /** The file of a real plan. */
  public static String text(String name) {
    try {
      return Files.readString(Path.of("..", "deploy", "data", "plans", name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A plan from its text; unknown members are refused. */
  public static PlanDocument parsed(String text) {
    try {
      return JSON.readValue(text, PlanDocument.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PlanDocument withTasks(List<PlanDocument.Task> tasks) {
    return new PlanDocument(
        "1/KH", null, null, null, null, null, 2024, 2024, null, null, null, null, null, null, null,
        null, null, null, tasks, null, null, null, null, null, null, null, null, null, null, null,
        null);
  }
}
