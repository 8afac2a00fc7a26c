package io.remitstream.cli.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;

/**
 * Writes documents in a form for other programs, one behind the other: what the service sends goes
 * through as it comes, and none is ever held. Why a document gave nothing is told beside.
 */
final class Exports {

  private final DocumentsClient client;
  private final ExportForm form;
  private final OutputStream out;
  private final PrintWriter err;
  private boolean begun;

  Exports(DocumentsClient client, ExportForm form, OutputStream out, PrintWriter err) {
    this.client = client;
    this.form = form;
    this.out = out;
    this.err = err;
  }

  /**
   * Writes what was read of a document, and gives whether there was anything. Of one that failed
   * nothing is told here: its outcome is on the board.
   */
  boolean write(String name, Outcome outcome) throws IOException, InterruptedException {
    return switch (outcome) {
      case Outcome.Failed failed -> false;
      case Outcome.Extracted extracted -> write(name, extracted);
      case Outcome.Unpacked unpacked -> throw new IllegalStateException("an archive in another");
    };
  }

  private boolean write(String name, Outcome.Extracted extracted)
      throws IOException, InterruptedException {
    try (InputStream data = client.data(extracted.documentId(), form.mediaType())) {
      copy(new BufferedInputStream(data));
      return true;
    } catch (DocumentsClient.Refused refused) {
      err.println(name + ": " + refused.problem().sentence());
      refused.problem().reasons().forEach(reason -> err.println("  " + reason));
      return false;
    }
  }

  private void copy(InputStream data) throws IOException {
    if (form == ExportForm.CSV && begun) {
      passOverLine(data);
    }
    begun = true;
    data.transferTo(out);
    if (form == ExportForm.FHIR) {
      out.write('\n');
    }
    out.flush();
  }

  /** The header, which holds no line break within itself. */
  private static void passOverLine(InputStream data) throws IOException {
    int next = data.read();
    while (next >= 0 && next != '\n') {
      next = data.read();
    }
  }
}
