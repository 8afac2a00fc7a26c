package io.remitstream.workers.extraction.page.reader;

import io.remitstream.workers.extraction.page.PageFailure;
import io.remitstream.workers.extraction.page.PageKind;
import io.remitstream.workers.extraction.page.wire.Frame;
import io.remitstream.workers.extraction.page.wire.Frame.Type;
import io.remitstream.workers.extraction.page.wire.Opening;
import io.remitstream.workers.extraction.page.wire.PageCodec;
import io.remitstream.workers.extraction.page.wire.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a worker asks, and the answers: one document at a time. */
final class Conversation {

  private final DataInputStream in;
  private final DataOutputStream out;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private @Nullable Opening opening;
  private @Nullable OpenDocument document;
  private @Nullable ScanReader scans;

  Conversation(DataInputStream in, DataOutputStream out) {
    this.in = in;
    this.out = out;
  }

  /**
   * @throws java.io.EOFException when the worker says no more
   */
  void run() throws IOException {
    while (true) {
      answer(Frame.readFrom(in));
    }
  }

  private void answer(Frame asked) throws IOException {
    switch (asked.type()) {
      case BEGIN -> begin(Opening.from(asked));
      case BYTES -> bytes.write(asked.content());
      case OPEN -> open(asked.number());
      case READ -> say(read(asked.number()));
      case SHOW -> say(show(asked.number()));
      case CLOSE -> close();
      default -> throw new IOException("no question");
    }
  }

  private void begin(Opening next) {
    close();
    opening = next;
  }

  private void close() {
    bytes.reset();
    if (document != null) {
      document.close();
      document = null;
    }
  }

  /**
   * Reads the first pages without being asked again: the worker wants them for certain. A document
   * without any others is forgotten then.
   */
  private void open(int ahead) throws IOException {
    Frame answer = open();
    say(answer);
    int pages = answer.type() == Type.OPENED ? answer.number() : 0;
    for (int page = 1; page <= Math.min(ahead, pages); page++) {
      say(read(page));
    }
    if (pages <= ahead) {
      close();
    }
  }

  private Frame open() {
    try {
      document = openDocument();
      return Frame.of(Type.OPENED, document.pages());
    } catch (Refused refused) {
      return Frame.of(Type.REFUSED, refused.refusal().ordinal());
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
      return Frame.of(Type.REFUSED, Refusal.UNREADABLE.ordinal());
    } finally {
      bytes.reset();
    }
  }

  private OpenDocument openDocument() throws IOException {
    Opening asked = opening;
    if (asked == null) {
      throw new IOException("no document");
    }
    byte[] file = bytes.toByteArray();
    bytes.reset();
    return asked.kind() == PageKind.PDF
        ? PdfDocument.open(file, asked, this::scans)
        : ImageDocument.open(file, asked, this::scans);
  }

  /** OCR takes a moment and memory to start: not for documents of text. */
  private ScanReader scans() throws IOException {
    if (scans == null) {
      scans = new ScanReader(Ocr.start());
    }
    return scans;
  }

  private Frame read(int number) {
    try {
      return PageCodec.encode(opened().read(number, () -> say(Frame.of(Type.SCANNING, number))));
    } catch (TooLarge tooLarge) {
      return failed(PageFailure.TOO_LARGE);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
      return failed(PageFailure.UNREADABLE);
    }
  }

  private Frame show(int number) {
    try {
      byte[] png = opened().show(number, opening == null ? 0 : opening.dotsPerInch());
      return new Frame(Type.PNG, png);
    } catch (TooLarge tooLarge) {
      return failed(PageFailure.TOO_LARGE);
    } catch (IOException | RuntimeException | StackOverflowError | LinkageError broken) {
      return failed(PageFailure.UNREADABLE);
    }
  }

  private static Frame failed(PageFailure failure) {
    return Frame.of(Type.FAILED, failure.ordinal());
  }

  private OpenDocument opened() throws IOException {
    if (document == null) {
      throw new IOException("no document");
    }
    return document;
  }

  private void say(Frame answer) throws IOException {
    answer.writeTo(out);
    out.flush();
  }
}
