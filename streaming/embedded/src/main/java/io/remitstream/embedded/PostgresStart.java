package io.remitstream.embedded;

import io.remitstream.migrate.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** One start, from the directory to a server that answers. */
final class PostgresStart {

  private static final int ATTEMPTS = 20;
  private static final long PAUSE_MILLIS = 250;

  private final PostgresSettings settings;
  private final PostgresUser user;
  private final DirectoryLock lock;
  private final Path directory;
  private final Path data;
  private final Path log;
  private final PostgresCommands commands;
  private final Secrets secrets;

  PostgresStart(PostgresSettings settings, PostgresUser user, DirectoryLock lock)
      throws IOException {
    this.settings = settings;
    this.user = user;
    this.lock = lock;
    this.directory = settings.directory().toAbsolutePath();
    this.data = directory.resolve("data");
    this.log = directory.resolve("server.log");
    this.commands =
        new PostgresCommands(
            PostgresBinaries.under(settings.binaries().toAbsolutePath()), user, directory);
    this.secrets = EmbeddedPostgres.secrets(directory);
  }

  EmbeddedPostgres run() throws IOException, InterruptedException {
    user.own(directory);
    initialise();
    Optional<Postmaster> orphan = Postmaster.of(data);
    if (orphan.filter(this::adoptable).isPresent()) {
      return server(orphan.get().port());
    }
    if (orphan.isPresent()) {
      EmbeddedPostgres.stop(commands, settings);
    }
    Postmaster.forgetStranger(data);
    int port = settings.port().claimed().number();
    launch(port);
    return server(port);
  }

  void relaunch(int port) throws IOException, InterruptedException {
    if (Postmaster.of(data).isEmpty()) {
      Postmaster.forgetStranger(data);
      launch(port);
    }
  }

  private EmbeddedPostgres server(int port) {
    return new EmbeddedPostgres(settings, commands, secrets, lock, port);
  }

  /** Made beside and moved, so that a kill in between leaves nothing half made. */
  private void initialise() throws IOException, InterruptedException {
    if (Files.exists(data)) {
      refuseOtherRelease();
      return;
    }
    Path draft = directory.resolve("data.new");
    Directories.delete(draft);
    Path password = directory.resolve("initdb.password");
    try {
      writePassword(password);
      commands.run("initdb", initialisation(draft, password));
    } finally {
      Files.deleteIfExists(password);
    }
    Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> initialisation(Path draft, Path password) {
    return List.of(
        "-D",
        draft.toString(),
        "-U",
        EmbeddedPostgres.SUPERUSER,
        "-A",
        "scram-sha-256",
        "--pwfile",
        password.toString(),
        "-E",
        "UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        settings.durability() == PostgresSettings.Durability.FULL ? "--sync-method=fsync" : "-N");
  }

  private void writePassword(Path file) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, secrets.administrator());
    user.own(file);
  }

  private void refuseOtherRelease() throws IOException {
    String found = Files.readString(data.resolve("PG_VERSION")).strip();
    if (!found.equals(PostgresBinaries.majorVersion())) {
      throw new InfrastructureFailure(
          "%s holds the data of PostgreSQL %s (expected: %s): choose another data directory, or dump and restore it."
              .formatted(data, found, PostgresBinaries.majorVersion()));
    }
  }

  private boolean adoptable(Postmaster orphan) {
    int wanted = settings.port().number();
    return (wanted == 0 || wanted == orphan.port()) && answers(orphan.port());
  }

  private boolean answers(int port) {
    var database = new Database(Port.LOOPBACK, port, EmbeddedPostgres.ADMINISTRATOR_DATABASE);
    try (Connection connection =
        DriverManager.getConnection(
            database.url(), EmbeddedPostgres.SUPERUSER, secrets.administrator())) {
      return connection.isValid(5);
    } catch (SQLException away) {
      return false;
    }
  }

  /** The children of a killed server need a moment to notice; until then a new one is refused. */
  private void launch(int port) throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        tryLaunch(port);
        return;
      } catch (InfrastructureFailure refused) {
        if (attempt == ATTEMPTS || !predecessorLingers()) {
          throw explained(refused);
        }
        if (attempt == ATTEMPTS / 2) {
          Postmaster.forgetUncollected(data);
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    }
  }

  private void tryLaunch(int port) throws IOException, InterruptedException {
    Files.deleteIfExists(log);
    commands.run(
        "pg_ctl",
        List.of(
            "-D", data.toString(),
            "-l", log.toString(),
            "-o", String.join(" ", settings.options(port)),
            "-t", "60",
            "-w", "start"));
  }

  private boolean predecessorLingers() throws IOException {
    String said = PostgresCommands.lastLines(log);
    return said.contains("shared memory block") || said.contains("postmaster.pid");
  }

  private InfrastructureFailure explained(InfrastructureFailure refused) throws IOException {
    return new InfrastructureFailure(
        "PostgreSQL did not start; its log %s ends: %s"
            .formatted(log, PostgresCommands.lastLines(log)),
        refused);
  }
}
