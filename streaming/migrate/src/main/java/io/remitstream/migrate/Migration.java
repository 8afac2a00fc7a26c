package io.remitstream.migrate;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Applies the append-only migrations of {@code classpath:db/migration}. It logs in as the migrator
 * and acts as the owner, so that the owner owns whatever they create.
 */
public final class Migration {

  private final Database database;
  private final Login migrator;

  /** A migration of a database that {@link Roles#prepare} has prepared. */
  public Migration(Database database, Login migrator) {
    this.database = database;
    this.migrator = migrator;
  }

  /**
   * Applies what is not yet applied.
   *
   * @return how many migrations were applied now; 0 when the database was up to date
   * @throws FlywayException when a migration fails or an applied one was changed since
   */
  public int apply() {
    return Flyway.configure(Migration.class.getClassLoader())
        .dataSource(database.url(), migrator.user(), migrator.password())
        .initSql("set role " + Roles.OWNER)
        .defaultSchema(Roles.SCHEMA)
        .createSchemas(false)
        .locations("classpath:db/migration")
        .validateMigrationNaming(true)
        .cleanDisabled(true)
        .load()
        .migrate()
        .migrationsExecuted;
  }
}
