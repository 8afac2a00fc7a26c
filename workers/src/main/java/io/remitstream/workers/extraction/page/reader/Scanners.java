package io.remitstream.workers.extraction.page.reader;

import java.io.IOException;

/** Gives what reads pictures, started when it is first needed. */
interface Scanners {
  ScanReader get() throws IOException;
}
