package vn.ntm.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletionException;

/**
 * Starts the whole platform on this machine and keeps it until it is told to stop by Ctrl-C or
 * SIGTERM. Ends with 2 when the start is refused, with 1 when a part fails.
 */
public final class Up {
  private static final int FAILED = 1;

  private final Options options;
  private final DataFolder data;
  private final Home home;
  private final Progress progress;
  private final RunFolder run;
  private volatile boolean stopping;

  private Up(Options options, DataFolder data, Home home, Progress progress) {
    this.options = options;
    this.data = data;
    this.home = home;
    this.progress = progress;
    this.run = new RunFolder(data.run());
  }

  /** See {@code deploy/local/up --help}. */
  public static void main(String[] arguments) {
    // The client libraries have nothing to tell that the progress does not tell better.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
    Progress progress =
        new Progress(
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8),
            terminalColumns());
    System.exit(run(arguments, progress));
  }

  /** The start script looks: Java itself cannot tell the width of a terminal. */
  private static OptionalInt terminalColumns() {
    int columns = Integer.getInteger("ntm.columns", 0);
    return columns > 1 ? OptionalInt.of(columns) : OptionalInt.empty();
  }

  private static int run(String[] arguments, Progress progress) {
    Up up = null;
    try {
      Home home = Home.ofThisProgram();
      Options options = Options.parse(List.of(arguments), home.standardData());
      up = new Up(options, DataFolder.open(options.data()), home, progress);
      up.startAndServe();
      return 0;
    } catch (Refusal refusal) {
      progress.line(refusal.text().onTwoLines());
      return Refusal.EXIT_CODE;
    } catch (IOException | RuntimeException failure) {
      if (up == null || !up.stopping) {
        tell(failure instanceof CompletionException ? failure.getCause() : failure, progress);
      }
      return failure.getCause() instanceof Refusal ? Refusal.EXIT_CODE : FAILED;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private static void tell(Throwable failure, Progress progress) {
    if (failure instanceof Refusal refusal) {
      progress.line(refusal.text().onTwoLines());
    } else if (failure instanceof PartFailed failed) {
      failed.lastLines().forEach(line -> progress.line("    " + line));
      progress.line(failed.text().onTwoLines());
    } else {
      progress.line(
          "Lỗi không lường trước / Unexpected error: "
              + failure
              + " "
              + Arrays.toString(failure.getStackTrace()));
    }
  }

  private void startAndServe() throws IOException, InterruptedException {
    run.clear();
    stopLeftBehind();
    if (options.beginning() == Options.Beginning.FRESH) {
      data.empty();
      progress.say(new Text("Đã xóa dữ liệu cũ", "Earlier data is removed"));
    }
    requireRoomAndPorts();
    Secrets secrets = Secrets.in(data.secrets());
    Platform platform = Platform.assemble(options, data, home, secrets, progress);
    stopAtTheEnd(platform);
    run.clear();
    run.writePid("launcher", ProcessHandle.current().pid());
    platform.start();
    load(secrets);
    announce(secrets);
    new ServiceRequests(run, platform, progress).serve();
  }

  /** Whatever was started then, not only what is asked for now. */
  private void stopLeftBehind() throws IOException, InterruptedException {
    Options everything =
        new Options(
            options.data(), options.ports(), options.beginning(), Options.Extent.EVERYTHING);
    Platform.assemble(everything, data, home, Secrets.in(data.secrets()), progress)
        .stopLeftBehind();
  }

  private void requireRoomAndPorts() throws IOException {
    boolean everything = options.extent() == Options.Extent.EVERYTHING;
    if (everything) {
      for (Service service : Service.values()) {
        requirePackaged(service);
      }
    }
    Machine.seenFrom(data.root()).requireEnough();
    options
        .ports()
        .requireFree(
            Arrays.stream(Port.values())
                .filter(port -> everything || port.isInfrastructure())
                .toList());
  }

  private void requirePackaged(Service service) {
    if (!Files.exists(service.packaged(home.root()))) {
      throw new Refusal(
          new Text(
              "Chưa đóng gói %s: hãy chạy 'mvn package' hoặc deploy/local/up không có --no-build."
                  .formatted(service.module()),
              "%s is not packaged: run 'mvn package', or deploy/local/up without --no-build."
                  .formatted(service.module())));
    }
  }

  private void stopAtTheEnd(Platform platform) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopping = true;
                  progress.say(new Text("Đang dừng…", "Stopping…"));
                  platform.close();
                  forgetRun();
                  progress.say(new Text("Đã dừng hết", "Everything is stopped"));
                },
                "stop"));
  }

  private void forgetRun() {
    try {
      Files.deleteIfExists(run.ready());
      run.removePid("launcher");
    } catch (IOException undeletable) {
      progress.line(undeletable.toString());
    }
  }

  private void load(Secrets secrets) throws IOException, InterruptedException {
    if (options.extent() != Options.Extent.EVERYTHING) {
      return;
    }
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    URI tokenAddress = URI.create(addresses(secrets).of("keycloak.token.url"));
    new FirstLoad(
            client,
            options.ports().http(Port.GATEWAY),
            new Tokens(client, tokenAddress, secrets),
            data.root().resolve("first-load.steps"),
            progress)
        .run(FirstLoadStep.read(home.loadedData().resolve("first-load.json")));
  }

  private void announce(Secrets secrets) throws IOException {
    SignIns signIns = SignIns.of(RealmFile.read(home.realm()), secrets);
    signIns.writeTo(data.secrets().resolve("sign-ins.txt"));
    Addresses addresses = addresses(secrets);
    RunFolder.write(run.addresses(), addresses.asProperties());
    new Banner(addresses, signIns, data.secrets().resolve("sign-ins.txt"), options.extent())
        .lines()
        .forEach(progress::line);
    RunFolder.write(run.ready(), ProcessHandle.current().pid() + "\n");
  }

  private Addresses addresses(Secrets secrets) {
    return new Addresses(options, data, new PostgresDatabases(options.ports(), secrets));
  }
}
