package io.remitstream.migrate;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.api.FlywayException;

/**
 * One step of a deployment: prepares the roles when it has an administrator, applies the
 * migrations, and creates the topics when it knows a bus. Exit codes: 0 done, 1 failed, 2 settings.
 */
public final class MigrateApplication {

  private final PrintStream out;
  private final PrintStream err;

  /** Speaks to the given streams. */
  public MigrateApplication(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs with the settings of the environment; arguments are not used. */
  public static void main(String[] arguments) throws InterruptedException {
    System.exit(new MigrateApplication(System.out, System.err).run(System.getenv()));
  }

  /** One run with these settings; returns the exit code. */
  public int run(Map<String, String> environment) throws InterruptedException {
    try {
      return apply(MigrateSettings.from(environment));
    } catch (IllegalArgumentException unusable) {
      return refuse(2, unusable);
    } catch (SQLException | FlywayException | Topics.TopicsNotCreated failed) {
      return refuse(1, failed);
    }
  }

  private int apply(MigrateSettings settings) throws SQLException, InterruptedException {
    if (settings.administrator().isPresent()) {
      Roles.prepare(
          settings.database(),
          settings.administratorDatabase(),
          settings.administrator().get(),
          settings.passwords());
      out.println("Roles, database and schema are prepared.");
    }
    int applied = new Migration(settings.database(), settings.passwords().migratorLogin()).apply();
    out.printf("%d migrations applied.%n", applied);
    if (settings.bootstrapServers().isPresent()) {
      Topics.create(settings.bootstrapServers().get());
      out.println("Topics are there.");
    }
    return 0;
  }

  private int refuse(int code, Exception reason) {
    err.println(reason.getMessage());
    return code;
  }
}
