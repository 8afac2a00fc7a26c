package io.remitstream.cli.service;

/** Ctrl-C and SIGTERM: whatever was started is stopped before the JVM goes. */
public final class StopHook {

  private StopHook() {}

  /** Closes the services when the JVM is told to end. */
  public static void closing(LocalServices services) {
    Runtime.getRuntime().addShutdownHook(new Thread(services::close, "stop"));
  }
}
