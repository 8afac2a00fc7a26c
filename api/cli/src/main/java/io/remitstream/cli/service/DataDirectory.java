package io.remitstream.cli.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Everything that a local Remitstream keeps, below one directory that only its owner reads.
 *
 * @param root absolute
 */
public record DataDirectory(Path root) {

  /** Takes the directory as the user named it. */
  public static DataDirectory of(Path named) {
    return new DataDirectory(named.toAbsolutePath().normalize());
  }

  /** Makes the directory when it is absent. */
  public DataDirectory create() throws IOException {
    if (Files.notExists(root)) {
      Files.createDirectories(root);
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    }
    Files.createDirectories(logs());
    Files.createDirectories(root.resolve("run"));
    return this;
  }

  /** The database's data, programs and passwords. */
  public Path postgres() {
    return root.resolve("postgres");
  }

  /** The bus's data. */
  public Path kafka() {
    return root.resolve("kafka");
  }

  /** The documents, encrypted. */
  public Path blobs() {
    return root.resolve("blobs");
  }

  /** The key-encryption key. */
  public Path keysFile() {
    return root.resolve("keys").resolve("provider.json");
  }

  /** A log a service, and one of the embedded parts. */
  public Path logs() {
    return root.resolve("logs");
  }

  /** Says who serves this directory. */
  public Path runFile() {
    return root.resolve("remit.pid");
  }

  /** Says which process a service is. */
  public Path processFile(String service) {
    return root.resolve("run").resolve(service + ".pid");
  }

  /** The demonstration's address and key. */
  public Path demoFile() {
    return root.resolve("demo.env");
  }
}
