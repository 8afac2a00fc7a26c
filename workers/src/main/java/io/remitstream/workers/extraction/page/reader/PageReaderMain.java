package io.remitstream.workers.extraction.page.reader;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.logging.LogManager;
import javax.imageio.ImageIO;

/**
 * The page reader's process: takes frames from its standard input and answers on its standard
 * output, until its input ends. It keeps documents in memory only, and writes no logs, since they
 * might quote a document.
 */
public final class PageReaderMain {

  private static final int BUFFER = 64 * 1024;

  private PageReaderMain() {}

  public static void main(String[] args) throws IOException {
    MemoryGuard.start(args.length > 0 ? Long.parseLong(args[0]) : Long.MAX_VALUE);
    LogManager.getLogManager().reset();
    ImageIO.setUseCache(false);
    var in =
        new DataInputStream(
            new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER));
    var out =
        new DataOutputStream(
            new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
    System.setOut(System.err);
    try {
      new Conversation(in, out).run();
    } catch (EOFException ended) {
      // The worker has ended, or needs this reader no longer.
    }
    // What hangs in native code must not keep the process.
    Runtime.getRuntime().halt(0);
  }
}
