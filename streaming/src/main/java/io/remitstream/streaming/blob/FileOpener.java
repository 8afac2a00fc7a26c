package io.remitstream.streaming.blob;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Opens the store's files. Plain file streams: a thread that is interrupted, as a cancelled one is,
 * would close a channel under the others.
 */
interface FileOpener {

  FileOpener ON_DISK = new FileOpener() {};

  /** For a new file. What was written is durable once the stream is closed. */
  default OutputStream open(Path path) throws IOException {
    return new DurableFile(path);
  }

  default InputStream read(Path path) throws IOException {
    return new FileInputStream(path.toFile());
  }

  /** A file that is on the disk once it is closed. */
  final class DurableFile extends FileOutputStream {

    DurableFile(Path path) throws IOException {
      super(path.toFile());
    }

    @Override
    public void close() throws IOException {
      try {
        if (getFD().valid()) {
          getFD().sync();
        }
      } finally {
        super.close();
      }
    }
  }
}
