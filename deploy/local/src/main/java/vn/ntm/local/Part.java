package vn.ntm.local;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One server of the platform: how it is prepared, started, asked whether it is ready, stopped. */
interface Part {
  /** Short name, used for files and on command lines: {@code kafka}, {@code funding}. */
  String name();

  /** The name shown to a person. */
  Text label();

  /** A piece of its command line that no other process has; see {@link Marker}. */
  String marker();

  /**
   * Unpacks, creates, builds: whatever is needed once. Must be cheap when there is nothing to do,
   * and safe to repeat after an interruption at any point.
   */
  void prepare(Workshop workshop) throws IOException, InterruptedException;

  Launch launch() throws IOException;

  /** One quick look; called again and again until it says yes. */
  boolean isReady();

  /** Asks a process of this part to end in good order. */
  default void askToStop(ProcessHandle process) {
    process.destroy();
  }

  /**
   * A process to start.
   *
   * @param command program and arguments; no secret may be among them
   * @param environment what is added to the launcher's own environment
   */
  record Launch(List<String> command, Map<String, String> environment) {
    public Launch {
      command = List.copyOf(command);
      environment = Map.copyOf(environment);
    }
  }

  /** What a part may use while it prepares. */
  interface Workshop {
    /** Tells what is being done. */
    void doing(Text text);

    /**
     * Runs a command to its end; its output goes to the log of the part.
     *
     * @throws PartFailed when it ends with an error
     */
    void run(Launch launch) throws IOException, InterruptedException;
  }
}
