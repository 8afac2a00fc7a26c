package io.remitstream.streaming.blob;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where blobs lie and how many threads serve them.
 *
 * @param directory of one file system, shared by all services that read or write blobs
 * @param ioThreads how many reads and writes of files run at once, in this process
 */
@ConfigurationProperties("remitstream.blob")
public record BlobSettings(
    @DefaultValue(".data/blobs") Path directory, @DefaultValue("4") int ioThreads) {

  private static final int MOST_THREADS = 256;

  public BlobSettings {
    if (ioThreads < 1 || ioThreads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "remitstream.blob.io-threads: %d (expected: 1 to %d)".formatted(ioThreads, MOST_THREADS));
    }
  }
}
