package io.remitstream.cli.extract;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where every document's progress is shown: on a terminal as bars that move, else as a line for
 * every stage.
 */
public final class Board implements AutoCloseable {

  private static final long FRAME_MILLIS = 100;

  private final PrintWriter out;
  private final @Nullable Bars bars;
  private final List<Entry> atWork = new ArrayList<>();
  private final Map<UUID, Entry> known = new ConcurrentHashMap<>();
  private final Map<UUID, String> names = new ConcurrentHashMap<>();
  private final @Nullable Thread painter;

  private Board(PrintWriter out, @Nullable Bars bars) {
    this.out = out;
    this.bars = bars;
    this.painter = bars == null ? null : Thread.ofVirtual().name("painter").start(this::paint);
  }

  /** Moving bars for a terminal of this many columns. */
  static Board moving(PrintWriter out, int columns) {
    return new Board(out, new Bars(out, columns));
  }

  /** A line for every stage. */
  static Board plain(PrintWriter out) {
    return new Board(out, null);
  }

  /** Whatever suits the standard error stream, as the calling script found it. */
  public static Board on(PrintWriter out) {
    int columns = Integer.getInteger("remit.columns", 0);
    return columns > 0 ? moving(out, columns) : plain(out);
  }

  synchronized Entry enter(String name) {
    var entry = new Entry(name);
    atWork.add(entry);
    return entry;
  }

  void progress(UUID documentId, DocumentState.Progress progress) {
    Entry entry = known.get(documentId);
    if (entry != null) {
      entry.show(progress);
    }
  }

  /** There is news of this document. */
  void wake(UUID documentId) {
    Entry entry = known.get(documentId);
    if (entry != null) {
      entry.news.release();
    }
  }

  /** Says something of a document that is or was on the board. */
  public void tell(UUID documentId, String words) {
    say("%s: %s".formatted(names.getOrDefault(documentId, documentId.toString()), words));
  }

  private void paint() {
    try {
      while (true) {
        Thread.sleep(FRAME_MILLIS);
        draw();
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void draw() {
    if (bars != null) {
      bars.draw(atWork.stream().filter(Entry::hasBegun).map(Entry::line).toList());
    }
  }

  private synchronized void say(String line) {
    if (bars == null) {
      out.println(line);
    } else {
      bars.printAbove(line);
    }
  }

  private synchronized void leave(Entry entry, String lastWords) {
    atWork.remove(entry);
    say(lastWords);
    draw();
  }

  /** Takes the bars off the screen. */
  @Override
  public void close() {
    if (painter != null) {
      painter.interrupt();
    }
    synchronized (this) {
      atWork.clear();
      draw();
    }
    out.flush();
  }

  /** One document on the board. */
  final class Entry {

    private final String name;
    private final Semaphore news = new Semaphore(0);
    private String stage = "";
    private DocumentState.Progress reached = DocumentState.Progress.of("", 0);
    private @Nullable UUID documentId;

    private Entry(String name) {
      this.name = name;
    }

    void identify(UUID id) {
      documentId = id;
      known.put(id, this);
      names.put(id, name);
    }

    void stage(String next) {
      show(DocumentState.Progress.of(next, 0));
    }

    void show(DocumentState.@Nullable Progress progress) {
      if (progress != null) {
        take(progress);
      }
    }

    private void take(DocumentState.Progress progress) {
      synchronized (Board.this) {
        boolean another = !stage.equals(progress.stage());
        if (!another && progress.claimsRead() < reached.claimsRead()) {
          return;
        }
        stage = progress.stage();
        reached = progress;
        if (another && bars == null) {
          String amount = line().amount();
          say("%s: %s%s".formatted(name, stage, amount.isEmpty() ? "" : ", " + amount));
        }
      }
    }

    /** Waits until an event tells of this document, but not longer than this. */
    void awaitNews(long time, TimeUnit unit) throws InterruptedException {
      if (news.tryAcquire(time, unit)) {
        news.drainPermits();
      }
    }

    void end(Outcome outcome) {
      if (documentId != null) {
        known.remove(documentId);
      }
      leave(this, lastWords(outcome));
    }

    /** Ends what was read to its end without becoming a document. */
    void end(String status) {
      leave(this, "%s: %s".formatted(name, status));
    }

    private String lastWords(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Extracted extracted -> "%s: %s".formatted(name, extracted.status());
        case Outcome.Unpacked unpacked ->
            "%s: %s, %d files".formatted(name, unpacked.status(), unpacked.files().size());
        case Outcome.Failed failed ->
            "%s: %s, %s".formatted(name, failed.status(), failed.problem().sentence());
      };
    }

    private boolean hasBegun() {
      return !stage.isEmpty();
    }

    private Bars.Line line() {
      return new Bars.Line(name, reached);
    }
  }
}
