package vn.ntm.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * PostgreSQL as it would run anywhere else: its own cluster, passwords by SCRAM, durable writes. It
 * listens on 127.0.0.1 only and has no Unix socket.
 */
final class PostgresProcess implements Part {
  static final String SUPERUSER = "postgres";

  private final Path folder;
  private final Path secretsFolder;
  private final Ports ports;
  private final Secrets secrets;
  private final PostgresDatabases databases;
  private final List<String> asNobody;

  /**
   * @param asNobody prefix under which PostgreSQL may run; see {@link UserNamespace}
   */
  PostgresProcess(
      DataFolder data,
      Ports ports,
      Secrets secrets,
      PostgresDatabases databases,
      List<String> asNobody) {
    this.folder = data.postgres();
    this.secretsFolder = data.secrets();
    this.ports = ports;
    this.secrets = secrets;
    this.databases = databases;
    this.asNobody = List.copyOf(asNobody);
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public Text label() {
    return Text.same("PostgreSQL");
  }

  @Override
  public String marker() {
    return cluster().toString();
  }

  @Override
  public void prepare(Workshop workshop) throws IOException, InterruptedException {
    if (!Files.exists(server())) {
      workshop.doing(new Text("giải nén", "unpacking"));
      PrivateFile.createFolder(folder);
      try (InputStream binaries = binaries()) {
        Archive.unpackTarXz(binaries, server());
      }
    }
    if (!Files.exists(cluster())) {
      workshop.doing(new Text("tạo cụm dữ liệu", "creating the cluster"));
      createCluster(workshop);
    }
  }

  /** The cluster gets its name only when it is whole. */
  private void createCluster(Workshop workshop) throws IOException, InterruptedException {
    Path half = folder.resolve("cluster.half");
    DataFolder.delete(half);
    Path password = secretsFolder.resolve("initdb-password");
    PrivateFile.write(password, secrets.of("postgres." + SUPERUSER));
    try {
      List<String> command =
          program(
              "initdb",
              "--pgdata=" + half,
              "--username=" + SUPERUSER,
              "--pwfile=" + password,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              // The same order and case rules on every machine, whatever locales it has.
              "--locale=C",
              "--locale-provider=builtin",
              "--builtin-locale=C.UTF-8");
      workshop.run(new Launch(command, Map.of()));
    } finally {
      Files.deleteIfExists(password);
    }
    Files.move(half, cluster(), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public Launch launch() {
    return new Launch(
        program(
            "postgres",
            "-D",
            cluster().toString(),
            "-c",
            "listen_addresses=127.0.0.1",
            "-c",
            "port=" + ports.of(Port.POSTGRES),
            "-c",
            "unix_socket_directories=",
            "-c",
            "max_connections=200",
            "-c",
            "shared_buffers=128MB"),
        Map.of());
  }

  /** Ready when it lets us in and every database and role is there. */
  @Override
  public boolean isReady() {
    return databases.areThere();
  }

  /**
   * A fast shutdown: the polite signal alone would wait for whoever still has a connection open,
   * such as a person looking at a table.
   */
  @Override
  public void askToStop(ProcessHandle process) {
    try {
      Process stop =
          new ProcessBuilder(
                  program("pg_ctl", "stop", "-D", cluster().toString(), "-m", "fast", "-W"))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (stop.waitFor() != 0) {
        process.destroy();
      }
    } catch (IOException unusable) {
      process.destroy();
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      process.destroy();
    }
  }

  private List<String> program(String name, String... arguments) {
    List<String> command = new ArrayList<>(asNobody);
    command.add(server().resolve("bin").resolve(name).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private Path server() {
    return folder.resolve("server");
  }

  private Path cluster() {
    return folder.resolve("cluster");
  }

  private static InputStream binaries() {
    String architecture =
        System.getProperty("os.arch").toLowerCase(Locale.ROOT).equals("aarch64")
            ? "arm_64"
            : "x86_64";
    InputStream packed =
        PostgresProcess.class.getResourceAsStream("/postgres-linux-" + architecture + ".txz");
    if (packed == null) {
      throw new Refusal(
          new Text(
              "Không có bản PostgreSQL cho máy này (Linux %s): chạy được trên Linux x86_64 và arm64."
                  .formatted(architecture),
              "There is no PostgreSQL for this machine (Linux %s): Linux on x86_64 and arm64 is supported."
                  .formatted(architecture)));
    }
    return packed;
  }
}
