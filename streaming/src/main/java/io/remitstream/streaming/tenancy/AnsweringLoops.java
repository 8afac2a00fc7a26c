package io.remitstream.streaming.tenancy;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.netty.resources.LoopResources;
import reactor.netty.tcp.TcpResources;

/**
 * The process's event loops, with an {@link AnswerDeadline} on each connection that is made on
 * them, its handshake included. Where one falls silent, those that were idle all along are given up
 * with it: each of them would have to be waited for in turn.
 */
public final class AnsweringLoops implements LoopResources {

  private static final Logger LOG = LoggerFactory.getLogger(AnsweringLoops.class);

  private final LoopResources loops = TcpResources.get();
  private final Duration within;
  private final Set<AnswerDeadline> open = ConcurrentHashMap.newKeySet();

  /**
   * @param within how long the server may keep silent when it was asked something
   */
  public AnsweringLoops(Duration within) {
    this.within = within;
  }

  @Override
  public <C extends Channel> C onChannel(Class<C> type, EventLoopGroup group) {
    C channel = loops.onChannel(type, group);
    var deadline = new AnswerDeadline(within, this::silent);
    open.add(deadline);
    channel.closeFuture().addListener(closed -> open.remove(deadline));
    channel.pipeline().addLast(deadline);
    return channel;
  }

  private void silent(long since) {
    LOG.warn("The database kept silent for {}: its connection is given up", within);
    open.forEach(deadline -> deadline.leaveIfUnheardSince(since));
  }

  @Override
  public <C extends Channel> Class<? extends C> onChannelClass(
      Class<C> type, EventLoopGroup group) {
    return loops.onChannelClass(type, group);
  }

  @Override
  public EventLoopGroup onClient(boolean useNative) {
    return loops.onClient(useNative);
  }

  @Override
  public EventLoopGroup onServer(boolean useNative) {
    return loops.onServer(useNative);
  }
}
