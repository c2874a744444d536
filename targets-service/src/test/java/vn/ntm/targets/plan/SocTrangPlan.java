package vn.ntm.targets.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import vn.ntm.targets.TargetsWorld;

/** The plan 23/KH-UBND of Sóc Trăng, and variants of it. */
final class SocTrangPlan {

  static final Path FILE = TargetsWorld.DATA.resolve("plans/soc-trang-2024.json");

  private static final ObjectMapper JSON = new ObjectMapper();

  private SocTrangPlan() {}

  /** The plan as it is. */
  static String text() {
    return with(document -> {});
  }

  /** The plan with something changed. */
  static String with(Consumer<ObjectNode> change) {
    try {
      ObjectNode document = (ObjectNode) JSON.readTree(Files.readString(FILE));
      change.accept(document);
      return JSON.writeValueAsString(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
