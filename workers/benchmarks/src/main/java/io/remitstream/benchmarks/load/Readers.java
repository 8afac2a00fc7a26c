package io.remitstream.benchmarks.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import reactor.netty.resources.LoopResources;

/**
 * Connections that all ask for the same thing, one request at a time each and none before the
 * answer to the one before. One thread drives them all, and nothing is made anew for a request:
 * what is measured runs on the same processors.
 */
final class Readers implements AutoCloseable {

  private static final int LONGEST_ANSWER = 1 << 20;
  private static final long LOOK_MILLIS = 1;

  private final LoopResources resources = LoopResources.create("load", 1, true);
  private final EventLoopGroup loop = resources.onClient(true);
  private final URI url;
  private final FullHttpRequest request;
  private final int connections;
  private final ArrayDeque<Reader> idle = new ArrayDeque<>();

  private Latencies latencies = new Latencies();
  private CompletableFuture<Latencies> answered = new CompletableFuture<>();
  private Pace pace = Pace.again(Duration.ZERO);
  private long began;

  /**
   * Connects.
   *
   * @param key that every request shows
   */
  Readers(URI url, String key, String path, int connections) {
    this.url = url;
    this.request = request(url, key, path);
    this.connections = connections;
    for (int one = 0; one < connections; one++) {
      idle.add(connected());
    }
  }

  private static FullHttpRequest request(URI url, String key, String path) {
    var request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.GET, path, Unpooled.EMPTY_BUFFER);
    request
        .headers()
        .set(HttpHeaderNames.HOST, url.getAuthority())
        .set(HttpHeaderNames.ACCEPT, "application/json")
        .set(HttpHeaderNames.AUTHORIZATION, "Bearer " + key);
    return request;
  }

  private Reader connected() {
    Channel channel =
        new Bootstrap()
            .group(loop)
            .channel(resources.onChannelClass(SocketChannel.class, loop))
            .handler(new Speech())
            .connect(url.getHost(), url.getPort())
            .syncUninterruptibly()
            .channel();
    var reader = new Reader(channel);
    channel.pipeline().addLast(reader);
    return reader;
  }

  /** All answers to what was due; fails with the first one that is not 200. */
  CompletableFuture<Latencies> read(Pace wanted) {
    var all = new CompletableFuture<Latencies>();
    loop.execute(() -> begin(wanted, all));
    var looking =
        loop.scheduleAtFixedRate(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    return all.whenComplete((latencies, failure) -> looking.cancel(false));
  }

  private void begin(Pace wanted, CompletableFuture<Latencies> all) {
    latencies = new Latencies();
    answered = all;
    pace = wanted;
    began = System.nanoTime();
  }

  private long now() {
    return System.nanoTime() - began;
  }

  /** Gives what is due to connections that have nothing to do. */
  private void look() {
    long due = idle.isEmpty() ? Pace.NOTHING : pace.take(now());
    while (due != Pace.NOTHING) {
      idle.remove().ask(due);
      due = idle.isEmpty() ? Pace.NOTHING : pace.take(now());
    }
    if (idle.size() == connections && pace.isOver(now())) {
      answered.complete(latencies);
    }
  }

  @Override
  public void close() {
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS);
  }

  /** HTTP, with whole answers. */
  private static final class Speech extends ChannelInitializer<Channel> {

    @Override
    protected void initChannel(Channel made) {
      made.pipeline().addLast(new HttpClientCodec(), new HttpObjectAggregator(LONGEST_ANSWER));
    }
  }

  /** One connection. */
  private final class Reader extends SimpleChannelInboundHandler<FullHttpResponse> {

    private final Channel channel;
    private long due;

    Reader(Channel channel) {
      this.channel = channel;
    }

    void ask(long since) {
      due = since;
      channel.writeAndFlush(request.retainedDuplicate(), channel.voidPromise());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, FullHttpResponse answer) {
      if (answer.status().code() == 200) {
        latencies.add(now() - due);
        askAgain();
      } else {
        String body = answer.content().toString(StandardCharsets.UTF_8);
        fail(new BadAnswer(answer.status().code(), body));
      }
    }

    private void askAgain() {
      long next = pace.take(now());
      if (next == Pace.NOTHING) {
        idle.add(this);
      } else {
        ask(next);
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      fail(new IllegalStateException("the server closed a connection"));
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
      fail(failure);
    }

    private void fail(Throwable failure) {
      answered.completeExceptionally(failure);
    }
  }
}
