package io.remitstream.cli.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One address for several processes, as a service of Kubernetes is: each new connection goes to the
 * next that is said to be ready, and stays there.
 */
final class Balancer implements AutoCloseable {

  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final int BLOCK = 64 * 1024;

  private final ServerSocket entrance;
  private final AtomicInteger turn = new AtomicInteger();
  private volatile List<Integer> ready = List.of();

  private Balancer(ServerSocket entrance) {
    this.entrance = entrance;
  }

  static Balancer open() throws IOException {
    var balancer = new Balancer(new ServerSocket(0, 1024, LOOPBACK));
    Thread.ofVirtual().start(balancer::accept);
    return balancer;
  }

  int port() {
    return entrance.getLocalPort();
  }

  /** From now on these ports take what comes. */
  void ready(Integer... ports) {
    ready = List.of(ports);
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket client = entrance.accept();
        Thread.ofVirtual().start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    List<Integer> ports = ready;
    int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
    try (client;
        var server = new Socket(LOOPBACK, port)) {
      Thread answers = Thread.ofVirtual().start(() -> pump(server, client));
      pump(client, server);
      answers.join();
    } catch (IOException away) {
      quietly(client);
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    }
  }

  /** What ends one way ends there alone; what breaks, breaks both ways. */
  private static void pump(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      var block = new byte[BLOCK];
      for (int read = in.read(block); read >= 0; read = in.read(block)) {
        out.write(block, 0, read);
      }
      to.shutdownOutput();
    } catch (IOException broken) {
      quietly(from);
      quietly(to);
    }
  }

  private static void quietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException closed) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
  }
}
