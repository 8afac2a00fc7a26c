package io.remitstream.workers.extraction.page.reader;

import io.remitstream.workers.extraction.page.Page;
import java.io.IOException;

/** A document whose pages can be read, one after another. */
interface OpenDocument extends AutoCloseable {

  int pages();

  /**
   * @param scanning runs before a picture of the page is looked at, which takes longer than text
   */
  Page read(int number, Scanning scanning) throws IOException;

  byte[] show(int number, int dotsPerInch) throws IOException;

  @Override
  void close();

  /** Told before a page is read from its picture. */
  interface Scanning {
    void begins() throws IOException;
  }
}
