package io.remitstream.cli.service;

import io.remitstream.embedded.Port;
import io.remitstream.migrate.Database;
import io.remitstream.migrate.RolePasswords;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** The settings of the three services, as environment variables. */
final class ServiceEnvironment {

  /** Where the links of messages lead; whoever has a console sets it. */
  private static final String CONSOLE = "REMITSTREAM_NOTIFICATION_CONSOLE";

  private final Map<String, String> shared = new HashMap<>();

  /**
   * @param gateway the address that clients see
   */
  ServiceEnvironment(
      DataDirectory data,
      Database database,
      RolePasswords passwords,
      String bootstrapServers,
      URI gateway) {
    String console = System.getenv().getOrDefault(CONSOLE, gateway.resolve("/v1").toString());
    shared.put(CONSOLE, console);
    shared.put("SERVER_ADDRESS", Port.LOOPBACK);
    shared.put("MANAGEMENT_SERVER_ADDRESS", Port.LOOPBACK);
    shared.put("REMITSTREAM_DATABASE_HOST", database.host());
    shared.put("REMITSTREAM_DATABASE_PORT", Integer.toString(database.port()));
    shared.put("REMITSTREAM_DATABASE_NAME", database.name());
    shared.put("REMITSTREAM_DATABASE_APP_USER", passwords.appLogin().user());
    shared.put("REMITSTREAM_DATABASE_APP_PASSWORD", passwords.app());
    shared.put("REMITSTREAM_DATABASE_DISPATCH_USER", passwords.dispatchLogin().user());
    shared.put("REMITSTREAM_DATABASE_DISPATCH_PASSWORD", passwords.dispatch());
    shared.put("REMITSTREAM_BUS_BOOTSTRAP_SERVERS", bootstrapServers);
    shared.put("REMITSTREAM_BLOB_DIRECTORY", data.blobs().toString());
    shared.put("REMITSTREAM_KEYS_FILE", data.keysFile().toString());
  }

  /**
   * The api's: it listens for RSocket over TCP too, and relays to the workers. Webhooks may go to
   * this machine, since on it the receivers are tried.
   *
   * @param rsocketPort its own
   */
  Map<String, String> api(int port, int managementPort, int rsocketPort, int workersRsocketPort) {
    Map<String, String> environment = inner(port, managementPort);
    environment.put("REMITSTREAM_API_RSOCKET_PORT", Integer.toString(rsocketPort));
    environment.put("REMITSTREAM_API_RSOCKET_ADDRESS", Port.LOOPBACK);
    environment.put("REMITSTREAM_API_WEBHOOK_LOOPBACK", "true");
    environment.put("REMITSTREAM_API_NOTIFICATION_OUTBOX", "true");
    environment.put("REMITSTREAM_API_WORKERS_HOST", Port.LOOPBACK);
    environment.put("REMITSTREAM_API_WORKERS_PORT", Integer.toString(workersRsocketPort));
    return environment;
  }

  /**
   * The workers': what the api relays comes over RSocket, with tokens that the api's keys verify.
   * Webhooks may go to this machine here too.
   */
  Map<String, String> workers(int port, int managementPort, int rsocketPort, int apiPort) {
    Map<String, String> environment = inner(port, managementPort);
    environment.put("REMITSTREAM_WORKERS_RSOCKET_PORT", Integer.toString(rsocketPort));
    environment.put("REMITSTREAM_WORKERS_RSOCKET_ADDRESS", Port.LOOPBACK);
    environment.put("REMITSTREAM_WEBHOOKS_LOOPBACK", "true");
    environment.put(
        "REMITSTREAM_WORKERS_RSOCKET_KEYS",
        "http://%s:%d/internal/jwks".formatted(Port.LOOPBACK, apiPort));
    // Of glibc: not an arena for each thread, which keeps what the thread has freed.
    environment.put("MALLOC_ARENA_MAX", "2");
    return environment;
  }

  private Map<String, String> inner(int port, int managementPort) {
    var environment = new HashMap<>(shared);
    environment.putAll(ports(port, managementPort));
    return environment;
  }

  /** The gateway's: it knows the api, and neither database nor keys. */
  static Map<String, String> gateway(int port, int managementPort, int apiPort) {
    var environment = new HashMap<String, String>();
    environment.put("SERVER_ADDRESS", Port.LOOPBACK);
    environment.put("MANAGEMENT_SERVER_ADDRESS", Port.LOOPBACK);
    environment.put("REMITSTREAM_API_URL", "http://%s:%d".formatted(Port.LOOPBACK, apiPort));
    environment.putAll(ports(port, managementPort));
    return environment;
  }

  private static Map<String, String> ports(int port, int managementPort) {
    return Map.of(
        "SERVER_PORT", Integer.toString(port),
        "MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
  }
}
