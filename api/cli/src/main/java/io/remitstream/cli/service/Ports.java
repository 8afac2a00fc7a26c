package io.remitstream.cli.service;

import io.remitstream.embedded.Port;

/** Every port, claimed before anything starts, so that a taken one is said at once. */
record Ports(
    int gateway,
    int gatewayManagement,
    int api,
    int apiManagement,
    int workers,
    int workersManagement,
    int rsocket,
    int workersRsocket,
    int bus,
    int database) {

  static Ports of(ServiceOptions options) {
    return new Ports(
        options.gatewayPort().claimed().number(),
        options.gatewayManagementPort().claimed().number(),
        options.apiPort().claimed().number(),
        options.apiManagementPort().claimed().number(),
        options.workersPort().claimed().number(),
        options.workersManagementPort().claimed().number(),
        options.rsocketPort().claimed().number(),
        options.workersRsocketPort().claimed().number(),
        options.busPort().claimed().number(),
        database(options.databasePort()));
  }

  /**
   * A server that a killed start has left there is adopted: its port is taken, and that is well.
   */
  private static int database(Port port) {
    return port.number() == 0 ? port.claimed().number() : port.number();
  }
}
