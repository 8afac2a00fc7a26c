package io.remitstream.streaming.blob;

import io.netty.buffer.PooledByteBufAllocator;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import reactor.core.publisher.Flux;

/**
 * Bodies of pooled buffers, as the web server gives them; remembers each, to tell whether all went
 * back.
 */
final class Bodies {

  private final NettyDataBufferFactory factory =
      new NettyDataBufferFactory(PooledByteBufAllocator.DEFAULT);
  private final Queue<NettyDataBuffer> given = new ConcurrentLinkedQueue<>();

  static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  /** The content in buffers of {@code each} bytes, made as they are asked for. */
  Flux<DataBuffer> of(byte[] content, int each) {
    int buffers = (content.length + each - 1) / each;
    return Flux.range(0, buffers).map(i -> buffer(content, i * each, each));
  }

  /** A body that never ends. */
  Flux<DataBuffer> endless(int each) {
    return Flux.<DataBuffer>generate(sink -> sink.next(buffer(new byte[each], 0, each)));
  }

  private DataBuffer buffer(byte[] content, int from, int each) {
    int length = Math.min(each, content.length - from);
    NettyDataBuffer buffer = factory.allocateBuffer(length);
    buffer.write(content, from, length);
    given.add(buffer);
    return buffer;
  }

  int given() {
    return given.size();
  }

  boolean allReleased() {
    return given.stream().allMatch(buffer -> buffer.getNativeBuffer().refCnt() == 0);
  }
}
