package io.remitstream.workers.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;

/**
 * An HTTP proxy that tunnels ({@code CONNECT}, RFC 9110, section 9.3.6) to ports of this machine,
 * whatever name is asked for.
 */
final class TestProxy implements AutoCloseable {

  private static final String END = "\r\n\r\n";

  private final ServerSocket listening;
  private final ToIntFunction<String> port;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();

  private TestProxy(ServerSocket listening, ToIntFunction<String> port) {
    this.listening = listening;
    this.port = port;
  }

  /**
   * @param port where a target ({@code host:port}) lies
   */
  static TestProxy open(ToIntFunction<String> port) {
    try {
      var proxy = new TestProxy(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), port);
      proxy.threads.submit(proxy::accept);
      return proxy;
    } catch (IOException busy) {
      throw new UncheckedIOException(busy);
    }
  }

  private Void accept() throws IOException {
    while (!listening.isClosed()) {
      Socket near = listening.accept();
      threads.submit(() -> tunnel(near));
    }
    return null;
  }

  private Void tunnel(Socket near) throws IOException {
    String[] request = head(near.getInputStream()).split(" ", 3);
    asked.add(request[0] + " " + request[1]);
    Socket far = new Socket(InetAddress.getLoopbackAddress(), port.applyAsInt(request[1]));
    near.getOutputStream()
        .write(("HTTP/1.1 200 Connected" + END).getBytes(StandardCharsets.US_ASCII));
    threads.submit(() -> pass(far, near));
    return pass(near, far);
  }

  private static String head(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf(END) < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("ended before the request did");
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static Void pass(Socket from, Socket to) throws IOException {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    }
    return null;
  }

  String url() {
    return "http://127.0.0.1:" + listening.getLocalPort();
  }

  /** Method and target of each request. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() throws IOException {
    listening.close();
    threads.shutdownNow();
  }
}
