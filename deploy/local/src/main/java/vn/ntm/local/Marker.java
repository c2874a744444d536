package vn.ntm.local;

import java.nio.file.Path;

/**
 * What a process of ours carries in its command line, so that a process id left behind by an
 * earlier launcher is never trusted blindly: the number may belong to a stranger by now.
 */
final class Marker {
  private Marker() {}

  /** The JVM option that marks a part of the platform on that data folder. */
  static String of(String part, Path data) {
    return "-Dntm.part=" + part + "@" + data;
  }

  /** Whether the process carries the marker; a process that has ended carries nothing. */
  static boolean isOn(ProcessHandle process, String marker) {
    return commandLine(process).contains(marker);
  }

  private static String commandLine(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    return info.commandLine()
        .or(() -> info.arguments().map(arguments -> String.join(" ", arguments)))
        .orElse("");
  }
}
