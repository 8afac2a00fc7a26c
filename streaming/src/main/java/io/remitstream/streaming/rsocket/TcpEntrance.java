package io.remitstream.streaming.rsocket;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.rsocket.core.RSocketServer;
import io.rsocket.transport.netty.server.CloseableChannel;
import io.rsocket.transport.netty.server.TcpServerTransport;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import reactor.netty.Connection;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpServer;

/** RSocket over TCP, for as long as the application runs. */
public final class TcpEntrance implements SmartLifecycle {

  private final RSocketServer server;
  private final Place place;
  private final LoopResources threads;
  private @Nullable CloseableChannel channel;

  public TcpEntrance(RSocketServer server, Place place, LoopResources threads) {
    this.server = server;
    this.place = place;
    this.threads = threads;
  }

  /**
   * Where it listens.
   *
   * @param port 0 takes a free one
   * @param frame the largest frame that a client may send, in bytes; a larger one closes the
   *     connection before it is read
   */
  public record Place(String address, int port, int frame) {

    public Place {
      if (port < 0 || port > 65_535 || frame < 64) {
        throw new IllegalArgumentException(
            "A port must be 0 to 65535 and a frame 64 bytes at least (got %d and %d)"
                .formatted(port, frame));
      }
    }
  }

  @Override
  public synchronized void start() {
    TcpServer tcp =
        TcpServer.create()
            .host(place.address())
            .port(place.port())
            .runOn(threads)
            .doOnConnection(TcpEntrance::closeWhenItFails);
    channel = server.bindNow(TcpServerTransport.create(tcp, place.frame()));
  }

  /**
   * A connection whose frames cannot be read would stay until it is silent for too long. The frames
   * are read by what RSocket puts there in the same turn, so this comes in the next.
   */
  private static void closeWhenItFails(Connection connection) {
    connection
        .channel()
        .eventLoop()
        .execute(() -> connection.addHandlerLast(new CloseWhenItFails()));
  }

  private static final class CloseWhenItFails extends ChannelInboundHandlerAdapter {
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.fireExceptionCaught(cause);
      context.close();
    }
  }

  /**
   * The port that it listens on.
   *
   * @throws IllegalStateException while it does not
   */
  public synchronized int port() {
    CloseableChannel open = channel;
    if (open == null) {
      throw new IllegalStateException("RSocket does not listen");
    }
    return open.address().getPort();
  }

  @Override
  public synchronized void stop() {
    if (channel != null) {
      channel.dispose();
      channel = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return channel != null;
  }
}
