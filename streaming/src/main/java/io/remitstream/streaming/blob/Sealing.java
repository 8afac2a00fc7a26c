package io.remitstream.streaming.blob;

import io.remitstream.streaming.keys.DocumentKey;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.buffer.DataBuffer;

/** Takes a body's buffers in turn: counts, hashes and encrypts them onto a sink. */
final class Sealing {

  private static final int COPIED_AT_ONCE = 16 * 1024;

  private final OutputStream sealed;
  private final MessageDigest hash = sha256();
  private final byte[] copy = new byte[COPIED_AT_ONCE];
  private final long limit;
  private long size;

  Sealing(OutputStream sink, BlobId id, DocumentKey key, long limit) throws IOException {
    this.sealed = BlobCipher.sealing(sink, id, key);
    this.limit = limit;
  }

  /** Does not release the buffer. */
  void append(DataBuffer buffer) throws IOException {
    size += buffer.readableByteCount();
    if (size > limit) {
      throw new BlobTooLarge(limit);
    }
    while (buffer.readableByteCount() > 0) {
      appendSome(buffer);
    }
  }

  private void appendSome(DataBuffer buffer) throws IOException {
    int length = Math.min(buffer.readableByteCount(), copy.length);
    buffer.read(copy, 0, length);
    hash.update(copy, 0, length);
    sealed.write(copy, 0, length);
  }

  /** Ends the ciphertext and closes the sink. */
  BlobReceipt finish() throws IOException {
    sealed.close();
    return new BlobReceipt(size, HexFormat.of().formatHex(hash.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("SHA-256 is missing", impossible);
    }
  }
}
