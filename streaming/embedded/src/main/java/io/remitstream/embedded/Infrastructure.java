package io.remitstream.embedded;

import io.remitstream.migrate.Database;
import io.remitstream.migrate.Login;
import io.remitstream.migrate.RolePasswords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a test needs around it: a fresh, migrated database, a directory, and on request the bus. One
 * PostgreSQL and one Kafka serve all tests of a JVM; they start when first asked for, stop with the
 * JVM, and leave nothing behind.
 *
 * <p>Consumers of the shared bus should take group ids of their own.
 *
 * @param database a database of this test alone, migrated
 * @param administrator the superuser, for what a test must see past row-level security
 * @param passwords of the roles
 * @param bootstrapServers the shared bus, when it was asked for
 * @param directory empty, for blobs, keys and whatever else
 */
public record Infrastructure(
    Database database,
    Login administrator,
    RolePasswords passwords,
    Optional<String> bootstrapServers,
    Path directory) {

  /** A fresh database, without the bus. */
  public static Infrastructure withDatabase() {
    return of(Optional.empty());
  }

  /** A fresh database and the shared bus. */
  public static Infrastructure withDatabaseAndBus() {
    return of(Optional.of(SharedServers.kafka().bootstrapServers()));
  }

  private static Infrastructure of(Optional<String> bootstrapServers) {
    EmbeddedPostgres server = SharedServers.postgres();
    return new Infrastructure(
        SharedServers.freshDatabase(),
        server.administrator(),
        server.passwords(),
        bootstrapServers,
        freshDirectory());
  }

  /** The settings under {@code remitstream.} that point a service here. */
  public Map<String, String> properties() {
    var properties = new LinkedHashMap<String, String>();
    properties.put("remitstream.database.host", database.host());
    properties.put("remitstream.database.port", Integer.toString(database.port()));
    properties.put("remitstream.database.name", database.name());
    properties.put("remitstream.database.app-user", passwords.appLogin().user());
    properties.put("remitstream.database.app-password", passwords.app());
    properties.put("remitstream.database.dispatch-user", passwords.dispatchLogin().user());
    properties.put("remitstream.database.dispatch-password", passwords.dispatch());
    bootstrapServers.ifPresent(
        servers -> properties.put("remitstream.bus.bootstrap-servers", servers));
    properties.put("remitstream.blob.directory", directory.resolve("blobs").toString());
    properties.put("remitstream.keys.file", directory.resolve("keys.json").toString());
    return properties;
  }

  /** The same as {@code name=value} pairs, as Spring's tests take them. */
  public String[] pairs() {
    return properties().entrySet().stream()
        .map(property -> property.getKey() + "=" + property.getValue())
        .toArray(String[]::new);
  }

  private static Path freshDirectory() {
    try {
      return Files.createTempDirectory(SharedServers.directory(), "test-");
    } catch (IOException unwritable) {
      throw new InfrastructureFailure("No directory for a test", unwritable);
    }
  }
}
