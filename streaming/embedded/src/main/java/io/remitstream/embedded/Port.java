package io.remitstream.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A port on loopback that something is to listen on.
 *
 * @param purpose what listens there, as a reader would call it
 * @param number the port; 0 takes any free one
 * @param setting the setting that moves it, named in the refusal
 */
public record Port(String purpose, int number, String setting) {

  /** The only address that embedded parts listen on. */
  public static final String LOOPBACK = "127.0.0.1";

  /**
   * Where any free one is looked for: below those that systems give to what dials out (Linux from
   * 32768 on, others from 49152), of which one could be taken before its listener has started.
   */
  static final int LOWEST_FREE = 20_000;

  static final int HIGHEST_FREE = 32_767;

  private static final int ATTEMPTS = 100;

  /** One after the other, so that no two that are claimed here are the same. */
  private static final AtomicInteger NEXT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(HIGHEST_FREE));

  /** Refuses numbers that are no port. */
  public Port {
    if (number < 0 || number > 65_535) {
      throw new IllegalArgumentException(
          "%s is %d (expected: 0 to 65535)".formatted(setting, number));
    }
  }

  /**
   * A port that is free now: this one, or any when it is 0.
   *
   * @throws PortTaken when another program listens there
   */
  public Port claimed() {
    return number == 0 ? anyFree(ATTEMPTS) : bound();
  }

  private Port anyFree(int attempts) {
    int step = Math.floorMod(NEXT.getAndIncrement(), HIGHEST_FREE + 1 - LOWEST_FREE);
    try {
      return new Port(purpose, LOWEST_FREE + step, setting).bound();
    } catch (PortTaken taken) {
      if (attempts == 1) {
        throw taken;
      }
      return anyFree(attempts - 1);
    }
  }

  private Port bound() {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(loopback(), number));
      return this;
    } catch (IOException taken) {
      throw new PortTaken(this, taken);
    }
  }

  private static InetAddress loopback() throws UnknownHostException {
    return InetAddress.getByName(LOOPBACK);
  }

  /** Somebody else listens where we are to listen. */
  public static final class PortTaken extends InfrastructureFailure {

    private static final long serialVersionUID = 1L;

    private PortTaken(Port port, IOException cause) {
      super(
          "Port %d, meant for %s, is taken by another program: stop that program, or set %s to another port."
              .formatted(port.number, port.purpose, port.setting),
          cause);
    }
  }
}
