package io.remitstream.embedded;

import io.remitstream.migrate.Database;
import io.remitstream.migrate.Login;
import io.remitstream.migrate.Migration;
import io.remitstream.migrate.RolePasswords;
import io.remitstream.migrate.Roles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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

  static final String SUPERUSER = "postgres";
  static final String ADMINISTRATOR_DATABASE = "postgres";

  private final PostgresSettings settings;
  private final PostgresCommands commands;
  private final Secrets secrets;
  private final DirectoryLock lock;
  private final int port;

  EmbeddedPostgres(
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
    makeDirectory(settings.directory());
    DirectoryLock lock = DirectoryLock.of(settings.directory());
    try {
      return new PostgresStart(settings, user, lock).run();
    } catch (IOException | InterruptedException | RuntimeException failed) {
      lock.close();
      throw failed;
    }
  }

  private static void makeDirectory(Path directory) throws IOException {
    Files.createDirectories(directory.toAbsolutePath().getParent());
    if (Files.notExists(directory)) {
      Files.createDirectory(
          directory,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
  }

  /** The passwords of the server on this directory, running or yet to be started. */
  public static RolePasswords passwords(Path directory) throws IOException {
    makeDirectory(directory);
    return secrets(directory).roles();
  }

  static Secrets secrets(Path directory) throws IOException {
    return Secrets.in(directory.resolve("passwords.properties"));
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

  /** Whether the server runs; one that was killed does not. */
  public boolean isRunning() throws IOException {
    return Postmaster.of(settings.directory().toAbsolutePath().resolve("data")).isPresent();
  }

  /**
   * Starts a server that was killed again, on its port; it recovers what was committed.
   *
   * @throws InfrastructureFailure when it does not start
   */
  public void restart() throws IOException, InterruptedException {
    new PostgresStart(settings, commands.user(), lock).relaunch(port);
  }

  /** Stops the server; what it has committed is safe. */
  @Override
  public void close() throws IOException, InterruptedException {
    try (lock) {
      stop(commands, settings);
    }
  }

  static void stop(PostgresCommands commands, PostgresSettings settings)
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
    return Optional.of(new Running(database, secrets(directory).roles()));
  }

  /** What it takes to reach a running server as the services do. */
  public record Running(Database database, RolePasswords passwords) {}

  private static String data(PostgresSettings settings) {
    return settings.directory().resolve("data").toAbsolutePath().toString();
  }
}
