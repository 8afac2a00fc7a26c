package io.remitstream.streaming.blob;

import io.remitstream.streaming.keys.DocumentKey;
import io.remitstream.streaming.keys.Undecipherable;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import reactor.core.publisher.SynchronousSink;

/** Gives a stored blob's plain bytes, chunk by chunk. */
final class Opening implements Closeable {

  static final int CHUNK_BYTES = 64 * 1024;

  private final Source source;
  private final InputStream plain;

  Opening(InputStream stored, BlobId id, DocumentKey key) throws IOException {
    this.source = new Source(stored);
    this.plain = BlobCipher.opening(source, id, key);
  }

  /** A step of a generated flux. */
  Opening next(SynchronousSink<ByteBuffer> sink) {
    try {
      byte[] chunk = new byte[CHUNK_BYTES];
      int length = plain.read(chunk, 0, chunk.length);
      emit(chunk, length, sink);
    } catch (IOException failed) {
      sink.error(source.failed ? StorageFailure.typed(failed) : new Undecipherable("content"));
    }
    return this;
  }

  private static void emit(byte[] chunk, int length, SynchronousSink<ByteBuffer> sink) {
    if (length < 0) {
      sink.complete();
    } else {
      sink.next(ByteBuffer.wrap(chunk, 0, length));
    }
  }

  @Override
  public void close() {
    try {
      source.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("A stored blob could not be closed", failed);
    }
  }

  /** Decryption reports every failure as an I/O failure; this knows which were. */
  private static final class Source extends FilterInputStream {

    private boolean failed;

    Source(InputStream stored) {
      super(stored);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      failed = true;
      int read = super.read(bytes, offset, length);
      failed = false;
      return read;
    }
  }
}
