package io.remitstream.embedded;

import io.remitstream.migrate.Database;
import io.remitstream.migrate.Login;
import io.remitstream.migrate.Migration;
import io.remitstream.migrate.RolePasswords;
import io.remitstream.migrate.Roles;
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

/**
 * A PostgreSQL server of our own, on loopback, with its data in a directory that outlives it.
 *
 * <p>It runs beside the JVM and survives a kill of it; the next start on the same directory adopts
 * it, or stops it where it listens on another port than the one now asked for. Everybody needs a
 * password, the superuser too.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final String SUPERUSER = "postgres";
  private static final String ADMINISTRATOR_DATABASE = "postgres";

  private final PostgresSettings settings;
  private final PostgresCommands commands;
  private final Secrets secrets;
  private final DirectoryLock lock;
  private final int port;

  private EmbeddedPostgres(
      PostgresSettings settings,
      PostgresCommands commands,
      Secrets secrets,
      DirectoryLock lock,
      int port) {
    this.settings = settings;
    this.commands = commands;
    this.secrets = secrets;
    this.lock = lock;
    this.port = port;
  }

  /**
   * Starts the server, making its data directory when it is absent; takes about three seconds then,
   * and one later.
   *
   * @throws Port.PortTaken when another program listens on its port
   * @throws InfrastructureFailure when the directory is in use or of another release, or the server
   *     does not start
   */
  public static EmbeddedPostgres start(PostgresSettings settings)
      throws IOException, InterruptedException {
    return start(settings, PostgresUser.choose());
  }

  static EmbeddedPostgres start(PostgresSettings settings, PostgresUser user)
      throws IOException, InterruptedException {
    Files.createDirectories(settings.directory().toAbsolutePath().getParent());
    if (Files.notExists(settings.directory())) {
      Files.createDirectory(
          settings.directory(),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    DirectoryLock lock = DirectoryLock.of(settings.directory());
    try {
      return new Start(settings, user, lock).run();
    } catch (IOException | InterruptedException | RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  /** Prepares roles, database and schema, and applies the migrations; repeatable. */
  public void migrate() throws SQLException {
    migrate(database());
  }

  void migrate(Database database) throws SQLException {
    Roles.prepare(database, ADMINISTRATOR_DATABASE, administrator(), passwords());
    new Migration(database, passwords().migratorLogin()).apply();
  }

  /** The database that the services use. */
  public Database database() {
    return new Database(Port.LOOPBACK, port, Database.DEFAULT_NAME);
  }

  /** The database from which an administrator makes others. */
  Database administratorDatabase() {
    return database().named(ADMINISTRATOR_DATABASE);
  }

  /** The superuser's login. */
  public Login administrator() {
    return new Login(SUPERUSER, secrets.administrator());
  }

  /** The passwords of the services' roles. */
  public RolePasswords passwords() {
    return secrets.roles();
  }

  /** A sentence for whoever started us, when the server runs in an unusual way. */
  public Optional<String> notice() {
    return commands.user().notice();
  }

  /** Stops the server; what it has committed is safe. */
  @Override
  public void close() throws IOException, InterruptedException {
    try (lock) {
      stop(commands, settings);
    }
  }

  private static void stop(PostgresCommands commands, PostgresSettings settings)
      throws IOException, InterruptedException {
    commands.run(
        "pg_ctl",
        List.of("-D", data(settings), "-m", settings.stopMode(), "-t", "30", "-w", "stop"));
  }

  /**
   * Stops a server that a killed JVM has left running on this directory.
   *
   * @return whether there was one
   * @throws InfrastructureFailure when the directory is in use
   */
  public static boolean stopOrphan(Path directory) throws IOException, InterruptedException {
    if (Postmaster.of(directory.resolve("data")).isEmpty()) {
      return false;
    }
    EmbeddedPostgres.start(PostgresSettings.persistent(directory, 0)).close();
    return true;
  }

  /** The logins of the server that somebody holds on this directory now; an orphan is nobody's. */
  public static Optional<Running> running(Path directory) throws IOException {
    Optional<Postmaster> server = Postmaster.of(directory.resolve("data"));
    if (server.isEmpty() || !DirectoryLock.isHeld(directory)) {
      return Optional.empty();
    }
    var database = new Database(Port.LOOPBACK, server.get().port(), Database.DEFAULT_NAME);
    return Optional.of(
        new Running(database, Secrets.in(directory.resolve("passwords.properties")).roles()));
  }

  /** What it takes to reach a running server as the services do. */
  public record Running(Database database, RolePasswords passwords) {}

  private static String data(PostgresSettings settings) {
    return settings.directory().resolve("data").toAbsolutePath().toString();
  }

  /** One start, from the directory to a server that answers. */
  private static final class Start {

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

    Start(PostgresSettings settings, PostgresUser user, DirectoryLock lock) throws IOException {
      this.settings = settings;
      this.user = user;
      this.lock = lock;
      this.directory = settings.directory().toAbsolutePath();
      this.data = directory.resolve("data");
      this.log = directory.resolve("server.log");
      this.commands =
          new PostgresCommands(
              PostgresBinaries.under(settings.binaries().toAbsolutePath()), user, directory);
      this.secrets = Secrets.in(directory.resolve("passwords.properties"));
    }

    EmbeddedPostgres run() throws IOException, InterruptedException {
      user.own(directory);
      initialise();
      Optional<Postmaster> orphan = Postmaster.of(data);
      if (orphan.filter(this::adoptable).isPresent()) {
        return server(orphan.get().port());
      }
      if (orphan.isPresent()) {
        stop(commands, settings);
      }
      Postmaster.forgetStranger(data);
      int port = settings.port().claimed().number();
      launch(port);
      return server(port);
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
          SUPERUSER,
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
      var database = new Database(Port.LOOPBACK, port, ADMINISTRATOR_DATABASE);
      try (Connection connection =
          DriverManager.getConnection(database.url(), SUPERUSER, secrets.administrator())) {
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
}
