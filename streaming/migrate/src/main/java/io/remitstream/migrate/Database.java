package io.remitstream.migrate;

/**
 * Where one database is reached.
 *
 * @param host name or address of the PostgreSQL server
 * @param port its TCP port
 * @param name the database's name
 */
public record Database(String host, int port, String name) {

  /** The name that every room expects by default. */
  public static final String DEFAULT_NAME = "remitstream";

  /** Refuses what no server can answer to, with a sentence. */
  public Database {
    if (host.isBlank() || name.isBlank()) {
      throw new IllegalArgumentException(
          "A database needs a host and a name (host '%s', name '%s')".formatted(host, name));
    }
    if (port < 1 || port > 65_535) {
      throw new IllegalArgumentException(
          "Database port %d is out of range (expected: 1 to 65535)".formatted(port));
    }
  }

  /** The JDBC address, without user or password. */
  public String url() {
    return "jdbc:postgresql://%s:%d/%s".formatted(host, port, name);
  }

  /** Another database on the same server. */
  public Database named(String other) {
    return new Database(host, port, other);
  }
}
