package io.remitstream.cli.service;

import io.remitstream.embedded.EmbeddedKafka;
import io.remitstream.embedded.Port;
import io.remitstream.embedded.PostgresSettings;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/**
 * Where the local services keep their data and listen; each is an option and an environment
 * variable.
 */
public final class ServiceOptions {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:REMITSTREAM_DATA:-.data}",
      description = "Data directory (REMITSTREAM_DATA; default: .data).")
  Path data = Path.of(".data");

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "${env:REMITSTREAM_GATEWAY_PORT:-8080}",
      description =
          "The gateway's port (REMITSTREAM_GATEWAY_PORT; default: 8080). 0 takes a free one, here"
              + " and below.")
  int gateway;

  @Option(
      names = "--gateway-management-port",
      paramLabel = "PORT",
      defaultValue = "${env:REMITSTREAM_GATEWAY_MANAGEMENT_PORT:-8081}",
      description = "REMITSTREAM_GATEWAY_MANAGEMENT_PORT; default: 8081.")
  int gatewayManagement;

  @Option(
      names = "--api-port",
      paramLabel = "PORT",
      defaultValue = "${env:REMITSTREAM_API_PORT:-8090}",
      description = "REMITSTREAM_API_PORT; default: 8090.")
  int api;

  @Option(
      names = "--api-management-port",
      paramLabel = "PORT",
      defaultValue = "${env:REMITSTREAM_API_MANAGEMENT_PORT:-8091}",
      description = "REMITSTREAM_API_MANAGEMENT_PORT; default: 8091.")
  int apiManagement;

  @Option(
      names = "--rsocket-port",
      paramLabel = "PORT",
      defaultValue = "${env:REMITSTREAM_RSOCKET_PORT:-8094}",
      description = "RSocket over TCP (REMITSTREAM_RSOCKET_PORT; default: 8094).")
  int rsocket;

  @Option(
      names = "--workers-port",
      paramLabel = "PORT",
      defaultValue = "${env:REMITSTREAM_WORKERS_PORT:-8092}",
      description = "REMITSTREAM_WORKERS_PORT; default: 8092.")
  int workers;

  @Option(
      names = "--workers-management-port",
      paramLabel = "PORT",
      defaultValue = "${env:REMITSTREAM_WORKERS_MANAGEMENT_PORT:-8093}",
      description = "REMITSTREAM_WORKERS_MANAGEMENT_PORT; default: 8093.")
  int workersManagement;

  @Option(
      names = "--workers-rsocket-port",
      paramLabel = "PORT",
      defaultValue = "${env:REMITSTREAM_WORKERS_RSOCKET_PORT:-8095}",
      description = "REMITSTREAM_WORKERS_RSOCKET_PORT; default: 8095.")
  int workersRsocket;

  @Option(
      names = "--database-port",
      paramLabel = "PORT",
      defaultValue = "${env:REMITSTREAM_DATABASE_PORT:-54329}",
      description = "PostgreSQL's port (REMITSTREAM_DATABASE_PORT; default: 54329).")
  int database;

  @Option(
      names = "--bus-port",
      paramLabel = "PORT",
      defaultValue = "${env:REMITSTREAM_BUS_PORT:-54392}",
      description = "Kafka's port (REMITSTREAM_BUS_PORT; default: 54392).")
  int bus;

  /** The data directory. */
  public DataDirectory data() {
    return DataDirectory.of(data);
  }

  Port gatewayPort() {
    return new Port("the gateway", gateway, "REMITSTREAM_GATEWAY_PORT (or --port)");
  }

  Port gatewayManagementPort() {
    return new Port(
        "the gateway's management", gatewayManagement, "REMITSTREAM_GATEWAY_MANAGEMENT_PORT");
  }

  Port apiPort() {
    return new Port("the api", api, "REMITSTREAM_API_PORT");
  }

  Port apiManagementPort() {
    return new Port("the api's management", apiManagement, "REMITSTREAM_API_MANAGEMENT_PORT");
  }

  Port rsocketPort() {
    return new Port("RSocket", rsocket, "REMITSTREAM_RSOCKET_PORT");
  }

  Port workersRsocketPort() {
    return new Port("the workers' RSocket", workersRsocket, "REMITSTREAM_WORKERS_RSOCKET_PORT");
  }

  Port workersPort() {
    return new Port("the workers", workers, "REMITSTREAM_WORKERS_PORT");
  }

  Port workersManagementPort() {
    return new Port(
        "the workers' management", workersManagement, "REMITSTREAM_WORKERS_MANAGEMENT_PORT");
  }

  Port databasePort() {
    return new Port("PostgreSQL", database, PostgresSettings.PORT_SETTING);
  }

  Port busPort() {
    return new Port("Kafka", bus, EmbeddedKafka.PORT_SETTING);
  }

  /** Another directory with any free ports: for tests, and for runs beside another service. */
  public static ServiceOptions onFreePorts(Path data) {
    var options = new ServiceOptions();
    options.data = data;
    return options;
  }
}
