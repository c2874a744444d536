package vn.ntm.testing;

import java.io.IOException;
import kafka.Kafka;
import kafka.tools.StorageTool;

/** The broker's own Java process: formats its storage at the first start, then runs. */
final class KafkaProcess {

  private KafkaProcess() {}

  /**
   * Runs a broker until it is told to stop or until the process that started it is gone.
   *
   * @param arguments path of server.properties and the cluster id
   */
  public static void main(String[] arguments) {
    endWithTheParent();
    String properties = arguments[0];
    String clusterId = arguments[1];
    int exit =
        StorageTool.execute(
            new String[] {"format", "--ignore-formatted", "-t", clusterId, "-c", properties},
            System.out);
    if (exit != 0) {
      Runtime.getRuntime().halt(exit);
    }
    Kafka.main(new String[] {properties});
  }

  /** Standard input is a pipe from the parent: even if that is killed, the pipe ends. */
  private static void endWithTheParent() {
    Thread watch =
        new Thread(
            () -> {
              try {
                while (System.in.read() >= 0) {
                  // Nothing is ever sent.
                }
              } catch (IOException ended) {
                // The same as the end of the pipe.
              }
              Runtime.getRuntime().halt(1);
            },
            "parent-watch");
    watch.setDaemon(true);
    watch.start();
  }
}
