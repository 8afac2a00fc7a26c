package io.remitstream.streaming.blob;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import io.remitstream.streaming.keys.DocumentKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;

/**
 * Tink's streaming AEAD (AES-256-GCM with HKDF, in segments): a segment opens only in its place,
 * and only the true last one ends the stream.
 */
final class BlobCipher {

  /** Of ciphertext. Part of the stored format: another size would not open what is stored. */
  static final int SEGMENT_BYTES = 64 * 1024;

  private static final int KEY_BYTES = 32;
  private static final String MAC = "HmacSha256";
  private static final int NO_OFFSET = 0;

  private BlobCipher() {}

  static OutputStream sealing(OutputStream sink, BlobId id, DocumentKey key) throws IOException {
    try {
      return aead(key).newEncryptingStream(sink, id.associatedData());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-256-GCM does not encrypt", impossible);
    }
  }

  static InputStream opening(InputStream source, BlobId id, DocumentKey key) throws IOException {
    try {
      return aead(key).newDecryptingStream(source, id.associatedData());
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("AES-256-GCM does not decrypt", impossible);
    }
  }

  private static StreamingAead aead(DocumentKey key) throws GeneralSecurityException {
    return new AesGcmHkdfStreaming(key.blobKey(), MAC, KEY_BYTES, SEGMENT_BYTES, NO_OFFSET);
  }
}
