package io.remitstream.migrate;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Prepares a server as its administrator: the roles, the database and the schema. Every step may be
 * repeated; a second run changes nothing but the passwords, which become those given.
 *
 * <p>The services' roles are neither superusers nor owners, so row-level security binds them. A
 * statement timeout does not bound a transaction, hence the transaction timeout beside it
 * (PostgreSQL 17 and later).
 */
public final class Roles {

  /** Owns every table; nobody logs in as it. */
  public static final String OWNER = "remitstream_owner";

  /** Member of the owner; applies the migrations. */
  public static final String MIGRATOR = "remitstream_migrator";

  /** Runs tenants' transactions. */
  public static final String APP = "remitstream_app";

  /** Does the work across tenants. */
  public static final String DISPATCH = "remitstream_dispatch";

  /** The schema that holds every table. */
  public static final String SCHEMA = "remitstream";

  private static final List<String> SERVICES = List.of(APP, DISPATCH);
  private static final List<String> LIMITS =
      List.of(
          "statement_timeout = '30s'",
          "idle_in_transaction_session_timeout = '30s'",
          "transaction_timeout = '60s'");

  private Roles() {}

  /**
   * Creates or updates the roles, then the database with its schema.
   *
   * @param database the database to prepare; it is created when absent
   * @param administratorDatabase an existing database of the same server that the administrator may
   *     connect to, usually {@code postgres}
   * @throws SQLException when the server is away, refuses the administrator, or is older than
   *     PostgreSQL 17
   */
  public static void prepare(
      Database database, String administratorDatabase, Login administrator, RolePasswords passwords)
      throws SQLException {
    try (Connection server = connect(database.named(administratorDatabase), administrator)) {
      createRoles(server);
      setPasswords(server, passwords);
      createDatabase(server, database.name());
    }
    try (Connection inside = connect(database, administrator)) {
      createSchema(inside, database.name());
    }
  }

  private static Connection connect(Database database, Login login) throws SQLException {
    return DriverManager.getConnection(database.url(), login.user(), login.password());
  }

  private static void createRoles(Connection server) throws SQLException {
    createRole(server, OWNER, "nologin");
    createRole(server, MIGRATOR, "login");
    for (String service : SERVICES) {
      createRole(server, service, "login");
      for (String limit : LIMITS) {
        execute(server, "alter role %s set %s".formatted(service, limit));
      }
    }
    for (String role : List.of(OWNER, MIGRATOR, APP, DISPATCH)) {
      execute(server, "alter role %s set search_path = %s".formatted(role, SCHEMA));
    }
    execute(server, "grant %s to %s".formatted(OWNER, MIGRATOR));
  }

  private static void createRole(Connection server, String role, String login) throws SQLException {
    String rights = login + " nosuperuser nobypassrls nocreatedb nocreaterole noreplication";
    String verb =
        exists(server, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
    execute(server, "%s role %s %s".formatted(verb, role, rights));
  }

  /**
   * The driver hashes each password itself, so that no statement and no server log ever holds one.
   */
  private static void setPasswords(Connection server, RolePasswords passwords) throws SQLException {
    for (Login login : passwords.logins()) {
      server
          .unwrap(PGConnection.class)
          .alterUserPassword(login.user(), login.password().toCharArray(), "scram-sha-256");
    }
  }

  private static void createDatabase(Connection server, String name) throws SQLException {
    if (!exists(server, "select 1 from pg_database where datname = ?", name)) {
      execute(server, "create database %s".formatted(quoted(server, name)));
    }
  }

  private static void createSchema(Connection inside, String name) throws SQLException {
    String database = quoted(inside, name);
    execute(inside, "revoke all on database %s from public".formatted(database));
    execute(inside, "alter schema public owner to " + OWNER);
    execute(inside, "revoke all on schema public from public");
    execute(
        inside,
        "grant connect on database %s to %s, %s, %s".formatted(database, MIGRATOR, APP, DISPATCH));
    execute(inside, "create schema if not exists %s authorization %s".formatted(SCHEMA, OWNER));
    execute(inside, "grant usage on schema %s to %s, %s".formatted(SCHEMA, APP, DISPATCH));
  }

  private static boolean exists(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next();
      }
    }
  }

  private static String quoted(Connection connection, String name) throws SQLException {
    return connection.unwrap(PGConnection.class).escapeIdentifier(name);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
