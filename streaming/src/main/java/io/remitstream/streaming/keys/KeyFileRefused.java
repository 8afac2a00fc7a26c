package io.remitstream.streaming.keys;

import org.jspecify.annotations.Nullable;

/** The key file cannot be used, said in a sentence; the service does not start. */
public final class KeyFileRefused extends RuntimeException {

  KeyFileRefused(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
