package io.remitstream.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How an embedded PostgreSQL is to run.
 *
 * @param directory holds its data, passwords and logs; made when absent
 * @param binaries where its programs are unpacked, once
 * @param port where it listens, on loopback only
 * @param durability whether a commit survives a crash of the machine
 */
public record PostgresSettings(Path directory, Path binaries, Port port, Durability durability) {

  /** The setting that moves the database's port. */
  public static final String PORT_SETTING = "REMITSTREAM_DATABASE_PORT";

  /** What a commit is worth. */
  public enum Durability {
    /** Every commit reaches the disk first. */
    FULL,
    /** For tests: nothing is synchronised, and stopping does not wait. */
    NONE
  }

  /** A persistent server below a data directory. */
  public static PostgresSettings persistent(Path directory, int port) {
    return new PostgresSettings(
        directory, directory, new Port("PostgreSQL", port, PORT_SETTING), Durability.FULL);
  }

  /** A server for tests, on a free port, with its programs shared by every test. */
  static PostgresSettings ephemeral(Path directory, Path binaries) {
    return new PostgresSettings(
        directory, binaries, new Port("PostgreSQL", 0, PORT_SETTING), Durability.NONE);
  }

  /** The server's options, as its command line takes them. */
  List<String> options(int claimedPort) {
    boolean durable = durability == Durability.FULL;
    var options = new ArrayList<String>();
    options.add("-p " + claimedPort);
    set(options, "listen_addresses", Port.LOOPBACK);
    // No socket file: whoever may reach the port still needs a password.
    set(options, "unix_socket_directories", "");
    set(options, "fsync", durable ? "on" : "off");
    set(options, "synchronous_commit", durable ? "on" : "off");
    set(options, "full_page_writes", durable ? "on" : "off");
    set(options, "max_connections", durable ? "100" : "300");
    set(options, "shared_buffers", "64MB");
    // Tables fill from nothing within a minute: their sizes are to be known before that.
    set(options, "autovacuum_naptime", "10s");
    set(options, "timezone", "UTC");
    set(options, "log_timezone", "UTC");
    // A log holds neither statements nor values.
    set(options, "log_min_messages", "warning");
    set(options, "log_min_error_statement", "panic");
    set(options, "log_error_verbosity", "terse");
    set(options, "log_parameter_max_length", "0");
    set(options, "log_checkpoints", "off");
    return options;
  }

  String stopMode() {
    return durability == Durability.FULL ? "fast" : "immediate";
  }

  private static void set(List<String> options, String name, String value) {
    options.add("-c %s=%s".formatted(name, value));
  }
}
