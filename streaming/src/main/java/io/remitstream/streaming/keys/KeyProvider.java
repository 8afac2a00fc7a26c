package io.remitstream.streaming.keys;

import reactor.core.publisher.Mono;

/**
 * Holds the outermost key and lends it out: it wraps other keys and never shows itself. A local
 * file now ({@link LocalKeyFile}); a key service such as AWS KMS or Vault Transit fits the same two
 * calls. What comes back from {@link #wrap} may be kept anywhere.
 */
public interface KeyProvider {

  /** Which provider and key this is, safe to store and to log; kept beside whatever it wraps. */
  String id();

  /**
   * Seals a key of at most 4 KiB (the limit of AWS KMS). The {@code context} is not kept: the same
   * bytes must be given to {@link #unwrap}.
   */
  Mono<byte[]> wrap(byte[] plain, byte[] context);

  /**
   * Opens what {@link #wrap} sealed. Fails with {@link Undecipherable} if it was sealed by another
   * key, for another context, or changed since; with {@link
   * io.remitstream.streaming.fault.Unavailable} if the key service is away.
   */
  Mono<byte[]> unwrap(byte[] wrapped, byte[] context);
}
