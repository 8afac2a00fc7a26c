package io.remitstream.workers.extraction.page.process;

import io.remitstream.workers.extraction.page.wire.Frame;
import io.remitstream.workers.extraction.page.wire.Frame.Type;
import io.remitstream.workers.extraction.page.wire.Opening;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * A place for a reading process, which is started when it is needed. Its methods wait; they are
 * called one after another, on threads that may wait. {@link #kill} alone is safe at any time.
 */
final class PageReader {

  private static final int BUFFER = 64 * 1024;
  private static final long NEVER = Long.MAX_VALUE;

  /** Pages asked for before the one waited for has come, so that the process never waits. */
  private static final int AHEAD = 3;

  private final ReaderCommand command;
  private volatile @Nullable Connection connection;
  private volatile boolean busy;
  private volatile long due = NEVER;
  private volatile boolean overdue;
  private int lookedAt;
  private boolean open;
  private boolean forgets;
  private int asked;
  private int answered;

  PageReader(ReaderCommand command) {
    this.command = command;
  }

  private record Connection(Process process, DataInputStream in, DataOutputStream out) {

    static Connection of(Process process) {
      return new Connection(
          process,
          new DataInputStream(new BufferedInputStream(process.getInputStream(), BUFFER)),
          new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), BUFFER)));
    }
  }

  boolean isRunning() {
    Connection current = connection;
    return current != null && current.process().isAlive();
  }

  /** Whether a document is open, and the process that holds it lives. */
  boolean holdsDocument() {
    return open && isRunning();
  }

  /** Pages that the process has read from their pictures, or shown. */
  int lookedAt() {
    return lookedAt;
  }

  /** Whether it can take another document at once: nothing is under way. */
  boolean isAtRest() {
    return !busy && !open;
  }

  /** Calls it; past the limit the process is ended ({@link #endWhereDue}), which frees the call. */
  <T> T within(Duration limit, Callable<T> call) throws Exception {
    due = System.nanoTime() + limit.toNanos();
    try {
      return call.call();
    } finally {
      due = NEVER;
    }
  }

  /** Ends the process where a call has taken longer than it may. */
  void endWhereDue() {
    long until = due;
    if (until != NEVER && System.nanoTime() - until > 0) {
      overdue = true;
      kill();
    }
  }

  /** Whether it was ended because it took too long. */
  boolean isOverdue() {
    return overdue;
  }

  void begin(Opening opening) throws IOException {
    open = false;
    busy = true;
    overdue = false;
    if (!isRunning()) {
      connection = Connection.of(command.start());
      lookedAt = 0;
    }
    opening.toFrame().writeTo(connected().out());
  }

  void feed(ByteBuffer bytes) throws IOException {
    byte[] content = new byte[bytes.remaining()];
    bytes.duplicate().get(content);
    new Frame(Type.BYTES, content).writeTo(connected().out());
  }

  /**
   * Answers OPENED or REFUSED.
   *
   * @param ahead whether the first pages are wanted for certain, so that their reading may begin
   */
  Frame open(boolean ahead) throws IOException {
    Frame answer = say(Frame.of(Type.OPEN, ahead ? AHEAD : 0));
    open = answer.type() == Type.OPENED;
    asked = open && ahead ? Math.min(AHEAD, answer.number()) : 0;
    answered = 0;
    busy = asked > 0;
    forgets = ahead && open && asked == answer.number();
    return answer;
  }

  /**
   * Answers SCANNING, PAGE or FAILED. Asks for the pages that follow as well.
   *
   * @param last the document's last page; where it is the page asked for, nothing is read ahead
   */
  Frame read(int number, int last) throws IOException {
    busy = true;
    DataOutputStream out = connected().out();
    if (asked < number) {
      asked = number - 1;
      answered = number - 1;
    }
    int until = Math.min(last, number + AHEAD);
    if (asked < until) {
      while (asked < until) {
        Frame.of(Type.READ, ++asked).writeTo(out);
      }
      out.flush();
    }
    return receive();
  }

  /** What follows SCANNING. */
  Frame receive() throws IOException {
    Frame answer = Frame.readFrom(connected().in());
    if (answer.type() == Type.SCANNING) {
      lookedAt++;
    } else {
      answered++;
      busy = answered < asked;
    }
    return answer;
  }

  Frame show(int number) throws IOException {
    busy = true;
    lookedAt++;
    Frame answer = say(Frame.of(Type.SHOW, number));
    busy = false;
    return answer;
  }

  private Frame say(Frame question) throws IOException {
    Connection current = connected();
    question.writeTo(current.out());
    current.out().flush();
    return Frame.readFrom(current.in());
  }

  private Connection connected() throws IOException {
    Connection current = connection;
    if (current == null) {
      throw new IOException("no reader");
    }
    return current;
  }

  /** Makes it ready for another document; a process with something under way is ended. */
  void release() {
    try {
      if (busy) {
        kill();
      } else if (open && !forgets && isRunning()) {
        Connection current = connected();
        Frame.of(Type.CLOSE).writeTo(current.out());
        current.out().flush();
      }
    } catch (IOException gone) {
      kill();
    }
    open = false;
    busy = false;
  }

  /** Ends the process; whoever waits for it sees its end. */
  void kill() {
    Connection current = connection;
    connection = null;
    if (current != null) {
      current.process().destroyForcibly();
    }
  }
}
