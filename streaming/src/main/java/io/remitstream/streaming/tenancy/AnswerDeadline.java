package io.remitstream.streaming.tenancy;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Gives up a connection on which the server was asked something and keeps silent for too long. A
 * peer that is gone without a word is not seen otherwise: TCP waits for hours, the driver for ever,
 * and the shield keeps every caller's timeout from it.
 *
 * <p>An answer is whole with {@code ReadyForQuery} (PostgreSQL 18, section 54.7), its last message;
 * until then every byte is a sign of life. Of one connection, and used on its event loop.
 */
final class AnswerDeadline extends ChannelDuplexHandler {

  /** 'Z', its length of five, and a byte of status. */
  private static final int READY_BYTES = 6;

  private static final long READY = 0x5A00_0000_0500L;
  private static final long READY_MASK = 0xFFFF_FFFF_FF00L;

  private final long withinNanos;
  private final LongConsumer silence;

  private @Nullable ChannelHandlerContext context;
  private boolean asked;
  private boolean watching;
  private long heardAt = System.nanoTime();
  private long lastBytes;

  /**
   * @param silence is told since when there was silence, by {@link System#nanoTime()}
   */
  AnswerDeadline(Duration within, LongConsumer silence) {
    this.withinNanos = within.toNanos();
    this.silence = silence;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext added) {
    this.context = added;
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (!asked) {
      asked = true;
      heardAt = System.nanoTime();
      watch(ctx);
    }
    ctx.write(message, promise);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    heardAt = System.nanoTime();
    if (message instanceof ByteBuf bytes) {
      asked = asked && !endsReady(bytes);
    }
    ctx.fireChannelRead(message);
  }

  /** Whether the last bytes, some of which may have come before, are the end of an answer. */
  private boolean endsReady(ByteBuf bytes) {
    int end = bytes.writerIndex();
    for (int at = Math.max(bytes.readerIndex(), end - READY_BYTES); at < end; at++) {
      lastBytes = lastBytes << Byte.SIZE | bytes.getUnsignedByte(at);
    }
    return (lastBytes & READY_MASK) == READY;
  }

  /** One look at a time, however much is asked meanwhile. */
  private void watch(ChannelHandlerContext ctx) {
    if (!watching) {
      watching = true;
      lookIn(ctx, withinNanos);
    }
  }

  private void lookIn(ChannelHandlerContext ctx, long nanos) {
    ctx.executor().schedule(() -> look(ctx), nanos, TimeUnit.NANOSECONDS);
  }

  private void look(ChannelHandlerContext ctx) {
    long left = withinNanos - (System.nanoTime() - heardAt);
    if (!asked || !ctx.channel().isActive()) {
      watching = false;
    } else if (left > 0) {
      lookIn(ctx, left);
    } else {
      silence.accept(heardAt);
      ctx.close();
    }
  }

  /** Gives up a connection that nothing is asked on and that was last heard before. */
  void leaveIfUnheardSince(long nanoTime) {
    ChannelHandlerContext ctx = context;
    if (ctx != null) {
      ctx.executor().execute(() -> leaveIfUnheardSince(ctx, nanoTime));
    }
  }

  private void leaveIfUnheardSince(ChannelHandlerContext ctx, long nanoTime) {
    if (!asked && heardAt - nanoTime < 0) {
      ctx.close();
    }
  }
}
