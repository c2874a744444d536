package vn.ntm.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child JVM: the Java of this launcher, marked, bounded, quick to start. */
final class JavaCommand {
  private final List<String> words = new ArrayList<>();

  /**
   * @param heapMegabytes the most heap it may take; the whole platform has to fit in 3 GB
   */
  JavaCommand(String marker, int heapMegabytes) {
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.add(marker);
    words.add("-Xmx" + heapMegabytes + "m");
    // On two cores the optimising compiler costs more than it gives within the first minutes.
    words.add("-XX:TieredStopAtLevel=1");
    words.add("-XX:+UseSerialGC");
    words.add("-Dfile.encoding=UTF-8");
  }

  JavaCommand with(String... more) {
    words.addAll(List.of(more));
    return this;
  }

  List<String> words() {
    return List.copyOf(words);
  }
}
