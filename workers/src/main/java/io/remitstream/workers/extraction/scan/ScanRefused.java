package io.remitstream.workers.extraction.scan;

import io.remitstream.streaming.fault.Fault;
import io.remitstream.streaming.fault.Kind;

/** A file that is not read since the scanner did not find it clean. */
public final class ScanRefused extends Fault {

  private static final long serialVersionUID = 1L;

  private ScanRefused(String code, String message) {
    super(Kind.UNPROCESSABLE, code, message);
  }

  /**
   * @param signature the scanner's name of what it found
   */
  static ScanRefused found(String signature) {
    return new ScanRefused(
        "malware-found", "The scanner found " + signature + "; it was not read.");
  }

  /**
   * @param how it failed, in words that hold nothing of the file
   */
  static ScanRefused failed(String how) {
    return new ScanRefused("scan-failed", "The scan failed: " + how + "; it was not read.");
  }
}
