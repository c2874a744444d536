package vn.ntm.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Owns the process of one part: starts it, waits until it is ready, notices its death, stops it.
 */
final class PartProcess {
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration DEATH_SHOWS = Duration.ofMillis(500);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
  private static final long LOOK_MILLIS = 100;

  private final Part part;
  private final RunFolder run;
  private final LogFile log;
  private final Progress progress;
  private Process process;
  private Process watched;
  private boolean closed;

  PartProcess(Part part, DataFolder data, Progress progress) {
    this.part = part;
    this.run = new RunFolder(data.run());
    this.log = new LogFile(data.logs().resolve(part.name() + ".log"));
    this.progress = progress;
  }

  Part part() {
    return part;
  }

  /**
   * Prepares and starts the part and returns when it is ready.
   *
   * @param needed what must be ready between the preparation and the start
   * @throws PartFailed when it dies, or is not ready in {@link #START_LIMIT}
   */
  void start(CompletableFuture<Void> needed) throws IOException, InterruptedException {
    if (staysRunning()) {
      return;
    }
    Progress.Activity activity = progress.begin(part.label());
    try {
      log.open();
      run.writeState(part.name(), RunFolder.State.STARTING);
      part.prepare(new LoggedWorkshop(activity));
      activity.detail(new Text("đang chờ", "waiting"));
      needed.join();
      activity.noDetail();
      awaitReady(spawn(part.launch()));
      run.writeState(part.name(), RunFolder.State.UP);
      activity.done();
    } catch (IOException | InterruptedException | RuntimeException failure) {
      activity.failed();
      throw failure;
    }
  }

  private void awaitReady(Process started) throws IOException, InterruptedException {
    long limit = System.nanoTime() + START_LIMIT.toNanos();
    while (!part.isReady()) {
      if (!started.isAlive()) {
        throw failed(
            new Text(
                "%s dừng khi đang khởi động (mã %d)"
                    .formatted(part.label().vi(), started.exitValue()),
                "%s ended while starting (code %d)"
                    .formatted(part.label().en(), started.exitValue())));
      }
      if (System.nanoTime() > limit) {
        throw failed(
            new Text(
                "%s chưa sẵn sàng sau %d phút"
                    .formatted(part.label().vi(), START_LIMIT.toMinutes()),
                "%s was not ready after %d minutes"
                    .formatted(part.label().en(), START_LIMIT.toMinutes())));
      }
      Thread.sleep(LOOK_MILLIS);
    }
    watch(started);
  }

  /** From now on its end without our asking is told at once; the other parts go on. */
  private synchronized void watch(Process started) {
    watched = started;
    Thread watcher =
        new Thread(
            () -> {
              try {
                tellOfDeath(started, started.waitFor());
              } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
              }
            },
            "watch-" + part.name());
    watcher.setDaemon(true);
    watcher.start();
  }

  private void tellOfDeath(Process ended, int code) {
    synchronized (this) {
      if (watched != ended) {
        return;
      }
      watched = null;
      try {
        run.removePid(part.name());
        run.writeState(part.name(), RunFolder.State.DIED);
      } catch (IOException unwritable) {
        progress.line(unwritable.toString());
      }
    }
    progress.say(
        new Text(
            "%s đã dừng bất ngờ (pid %d, mã %d), các phần khác vẫn chạy; nhật ký: %s; chạy lại: deploy/local/service %s start"
                .formatted(part.label().vi(), ended.pid(), code, log.path(), part.name()),
            "%s ended unexpectedly (pid %d, code %d), the rest goes on; log: %s; start it again: deploy/local/service %s start"
                .formatted(part.label().en(), ended.pid(), code, log.path(), part.name())));
  }

  /**
   * A session of its own keeps the terminal's Ctrl-C away from the part: the launcher alone hears
   * it and stops the parts in order. {@code setsid} replaces itself by the part, so the process id
   * is the part's own.
   */
  private synchronized Process spawn(Part.Launch launch) throws IOException {
    if (closed) {
      throw failed(new Text("Đang dừng", "Stopping"));
    }
    List<String> command = new ArrayList<>();
    command.add("setsid");
    command.addAll(launch.command());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(launch.environment());
    builder.redirectInput(new File("/dev/null"));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.path().toFile()));
    process = builder.start();
    run.writePid(part.name(), process.pid());
    return process;
  }

  private PartFailed failed(Text text) {
    return new PartFailed(
        new Text(
            text.vi() + "; nhật ký: " + log.path() + ".", text.en() + "; log: " + log.path() + "."),
        log.lastLines());
  }

  /**
   * A part that was killed a moment ago still looks alive: only one that goes on for a while is.
   */
  private boolean staysRunning() throws InterruptedException {
    Process known;
    synchronized (this) {
      known = process;
    }
    return known != null && !known.waitFor(DEATH_SHOWS.toMillis(), TimeUnit.MILLISECONDS);
  }

  synchronized boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** Stops the part for good: a start that is still under way cannot bring it back. */
  void close() {
    synchronized (this) {
      closed = true;
    }
    stop();
  }

  /** Stops the part in good order; when it does not end in {@link #STOP_LIMIT}, by force. */
  void stop() {
    Process running;
    synchronized (this) {
      watched = null;
      running = process;
    }
    try {
      if (running != null && running.isAlive()) {
        end(running.toHandle());
      }
      run.removePid(part.name());
      run.writeState(part.name(), RunFolder.State.STOPPED);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Stops what an earlier launcher left behind when it was killed. */
  void stopLeftBehind() throws IOException {
    Optional<ProcessHandle> left = run.process(part.name(), part.marker());
    if (left.isPresent()) {
      progress.say(
          new Text(
              "%s còn chạy từ lần trước (pid %d): đang dừng"
                  .formatted(part.label().vi(), left.get().pid()),
              "%s is left running from an earlier start (pid %d): stopping it"
                  .formatted(part.label().en(), left.get().pid())));
      end(left.get());
    }
    run.removePid(part.name());
  }

  private void end(ProcessHandle target) {
    Progress.Activity activity =
        progress.begin(new Text("dừng " + part.label().vi(), "stopping " + part.label().en()));
    part.askToStop(target);
    if (!endsWithin(target, STOP_LIMIT)) {
      target.destroyForcibly();
      endsWithin(target, STOP_LIMIT);
    }
    activity.done();
  }

  /**
   * Looks at the command line, not at the process id alone: an ended process whose parent never
   * asked for its result keeps its id, but has no command line any more.
   */
  private boolean endsWithin(ProcessHandle target, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (target.isAlive() && Marker.isOn(target, part.marker())) {
      if (System.nanoTime() > end) {
        return false;
      }
      try {
        Thread.sleep(LOOK_MILLIS / 2);
      } catch (InterruptedException hurry) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }

  private final class LoggedWorkshop implements Part.Workshop {
    private final Progress.Activity activity;

    LoggedWorkshop(Progress.Activity activity) {
      this.activity = activity;
    }

    @Override
    public void doing(Text text) {
      activity.detail(text);
    }

    @Override
    public void run(Part.Launch launch) throws IOException, InterruptedException {
      int code = spawn(launch).waitFor();
      if (code != 0) {
        throw failed(
            new Text(
                "Không chuẩn bị được %s (mã %d)".formatted(part.label().vi(), code),
                "%s could not be prepared (code %d)".formatted(part.label().en(), code)));
      }
    }
  }
}
