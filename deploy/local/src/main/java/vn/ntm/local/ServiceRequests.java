package vn.ntm.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Starts or stops one part when {@code deploy/local/service} asks for it by a file in {@code
 * run/requests}. The file is gone when the request has been carried out; {@code run/<part>.state}
 * then says how the part stands.
 */
final class ServiceRequests {
  private static final long LOOK_MILLIS = 200;

  private final RunFolder run;
  private final Platform platform;
  private final Progress progress;

  ServiceRequests(RunFolder run, Platform platform, Progress progress) {
    this.run = run;
    this.platform = platform;
    this.progress = progress;
  }

  /** Serves until the process ends. */
  void serve() throws IOException, InterruptedException {
    while (true) {
      for (Path request : run.waitingRequests()) {
        Path taken = request.resolveSibling(request.getFileName() + ".taken");
        Files.move(request, taken, StandardCopyOption.ATOMIC_MOVE);
        Thread worker = new Thread(() -> carryOut(request, taken), "request");
        worker.setDaemon(true);
        worker.start();
      }
      Thread.sleep(LOOK_MILLIS);
    }
  }

  private void carryOut(Path request, Path taken) {
    try {
      carryOut(request.getFileName().toString());
    } catch (PartFailed failure) {
      progress.say(failure.text());
      failure.lastLines().forEach(progress::line);
    } catch (IOException | RuntimeException failure) {
      progress.line(failure.toString());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    } finally {
      remove(taken);
    }
  }

  private void carryOut(String request) throws IOException, InterruptedException {
    int dot = request.lastIndexOf('.');
    Optional<PartProcess> part = platform.part(dot < 0 ? request : request.substring(0, dot));
    String order = request.substring(dot + 1);
    if (part.isPresent() && order.equals("start")) {
      part.get().start(CompletableFuture.completedFuture(null));
    } else if (part.isPresent() && order.equals("stop")) {
      part.get().stop();
    } else {
      progress.say(
          new Text(
              "Không hiểu yêu cầu " + request, "The request " + request + " is not understood"));
    }
  }

  private void remove(Path taken) {
    try {
      Files.deleteIfExists(taken);
    } catch (IOException undeletable) {
      progress.line(undeletable.toString());
    }
  }
}
