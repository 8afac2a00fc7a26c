package io.remitstream.cli.fake;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;

/** Stands for any of the three services: ready at once on its management port. */
public final class FakeService {

  private FakeService() {}

  /** Serves until it is stopped; as the gateway, the documents too. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (System.getenv("REMITSTREAM_API_URL") != null) {
      FakeDocuments.start(Integer.parseInt(System.getenv("SERVER_PORT")));
    }
    int management = Integer.parseInt(System.getenv("MANAGEMENT_SERVER_PORT"));
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", management), 0);
    server.createContext(
        "/actuator/health/readiness",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    new CountDownLatch(1).await();
  }
}
