package vn.ntm.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * Tells a person what is going on: a line when something ends, and while something lasts, a line of
 * all that is pending with the elapsed seconds at least every two seconds. On a terminal the
 * pending line is rewritten in place.
 */
final class Progress {
  private static final long TICK_MILLIS = 1_500;

  private final PrintStream out;
  private final OptionalInt columns;
  private final List<Activity> pending = new ArrayList<>();
  private boolean pendingLineShown;
  private long lastPrinted = System.nanoTime();

  /**
   * @param columns the width of the terminal, whose last line can be rewritten; empty for a file
   */
  Progress(PrintStream out, OptionalInt columns) {
    this.out = out;
    this.columns = columns;
    Thread ticker = new Thread(this::tickForever, "progress");
    ticker.setDaemon(true);
    ticker.start();
  }

  /** Announces something that takes time; it is shown as pending until it ends. */
  synchronized Activity begin(Text label) {
    Activity activity = new Activity(label);
    pending.add(activity);
    return activity;
  }

  synchronized void say(Text text) {
    line(text.onOneLine());
  }

  synchronized void line(String line) {
    clearPendingLine();
    out.println(line);
    out.flush();
    lastPrinted = System.nanoTime();
  }

  private void tickForever() {
    try {
      while (true) {
        Thread.sleep(columns.isPresent() ? TICK_MILLIS / 3 : TICK_MILLIS / 5);
        tick();
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void tick() {
    if (pending.isEmpty()) {
      return;
    }
    if (columns.isPresent()) {
      clearPendingLine();
      // A line that wraps could not be rewritten.
      String line = pendingLine();
      out.print(line.substring(0, Math.min(line.length(), columns.getAsInt() - 1)));
      pendingLineShown = true;
      out.flush();
    } else if (System.nanoTime() - lastPrinted >= Duration.ofMillis(TICK_MILLIS).toNanos()) {
      line(pendingLine());
    }
  }

  private String pendingLine() {
    StringBuilder line = new StringBuilder("  …");
    for (Activity activity : pending) {
      line.append(line.length() > 3 ? " · " : " ").append(activity.state());
    }
    return line.toString();
  }

  private void clearPendingLine() {
    if (pendingLineShown) {
      out.print("\r\033[2K");
      pendingLineShown = false;
    }
  }

  /** Something that takes time. */
  final class Activity {
    private final Text label;
    private final long startedAt = System.nanoTime();
    private Text detail;

    private Activity(Text label) {
      this.label = label;
    }

    /** What it is doing right now, shown beside its name. */
    void detail(Text now) {
      synchronized (Progress.this) {
        detail = now;
      }
    }

    /** It simply goes on. */
    void noDetail() {
      detail(null);
    }

    /** It ended well. */
    void done() {
      end("  ✓ ");
    }

    /** It ended badly; the reason is told elsewhere. */
    void failed() {
      end("  ✗ ");
    }

    private void end(String mark) {
      synchronized (Progress.this) {
        if (pending.remove(this)) {
          line(mark + label.onOneLine() + "  " + elapsed());
        }
      }
    }

    private String state() {
      String what = detail == null ? label.vi() : label.vi() + " (" + detail.onOneLine() + ")";
      return what + " " + Duration.ofNanos(System.nanoTime() - startedAt).toSeconds() + " s";
    }

    private String elapsed() {
      long tenths = (System.nanoTime() - startedAt) / 100_000_000;
      return String.format(Locale.ROOT, "%d.%d s", tenths / 10, tenths % 10);
    }
  }
}
