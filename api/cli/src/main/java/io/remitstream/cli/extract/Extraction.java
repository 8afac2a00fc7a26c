package io.remitstream.cli.extract;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends documents, a few at a time, and follows each to its outcome: told by the live socket, and
 * asked for besides, so that nothing hangs on a socket that broke.
 */
public final class Extraction implements AutoCloseable {

  private static final int AT_ONCE = 4;
  private static final int ATTEMPTS = 5;
  private static final long PAUSE_MILLIS = 500;

  private final DocumentsClient client;
  private final Board board;
  private final LiveFeed live;
  private final @Nullable String password;
  private final Semaphore slots = new Semaphore(AT_ONCE);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("document-", 0).factory());

  /** Opens the live socket; progress appears on the board. */
  public Extraction(Endpoint endpoint, Board board) {
    this(endpoint, board, null);
  }

  /**
   * @param password for documents that ask for one; tried once for each
   */
  Extraction(Endpoint endpoint, Board board, @Nullable String password) {
    this.password = password;
    this.client = new DocumentsClient(endpoint);
    this.board = board;
    this.live = LiveFeed.open(client.http(), endpoint, board);
  }

  DocumentsClient client() {
    return client;
  }

  /** Starts on all; the outcomes come in the same order as the submissions. */
  public List<Future<Outcome>> start(List<Submission> submissions) {
    return submissions.stream().map(this::start).toList();
  }

  private Future<Outcome> start(Submission submission) {
    Board.Entry entry = board.enter(submission.name());
    return threads.submit(() -> inSlot(submission, entry));
  }

  private Outcome inSlot(Submission submission, Board.Entry entry) throws InterruptedException {
    slots.acquire();
    try {
      Outcome outcome = extract(submission, entry);
      entry.end(outcome);
      return outcome;
    } finally {
      slots.release();
    }
  }

  private Outcome extract(Submission submission, Board.Entry entry) throws InterruptedException {
    try {
      entry.stage("SENDING");
      DocumentState sent = send(submission);
      entry.identify(sent.documentId());
      return outcome(submission.name(), opened(followed(sent, entry), entry), entry);
    } catch (FileNotFoundException missing) {
      return failed("file-not-readable", "The file cannot be read", missing);
    } catch (DocumentsClient.Refused refused) {
      return new Outcome.Failed("REJECTED", refused.problem());
    } catch (IOException broken) {
      return failed("connection-broken", "The service could not be reached", broken);
    }
  }

  /** The key makes a second upload harmless, so a broken connection is no reason to give up. */
  private DocumentState send(Submission submission) throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      try {
        return client.upload(submission);
      } catch (IOException failed) {
        if (attempt == ATTEMPTS || !isPassing(failed)) {
          throw failed;
        }
        Thread.sleep(attempt * PAUSE_MILLIS);
      }
    }
  }

  private DocumentState followed(DocumentState state, Board.Entry entry)
      throws IOException, InterruptedException {
    DocumentState last = state;
    for (int failures = 0; !last.isOutcome(); ) {
      entry.awaitNews(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
      try {
        last = client.get(last.documentId());
        entry.show(last.progress());
        failures = 0;
      } catch (IOException failed) {
        if (++failures == ATTEMPTS || !isPassing(failed)) {
          throw failed;
        }
      }
    }
    return last;
  }

  private DocumentState opened(DocumentState ended, Board.Entry entry)
      throws IOException, InterruptedException {
    String known = password;
    return known != null && ended.isLocked()
        ? followed(client.unlock(ended.documentId(), known), entry)
        : ended;
  }

  private static boolean isPassing(IOException failed) {
    return switch (failed) {
      case FileNotFoundException missing -> false;
      case DocumentsClient.Refused refused -> refused.isPassing();
      default -> true;
    };
  }

  private Outcome outcome(String name, DocumentState state, Board.Entry entry)
      throws IOException, InterruptedException {
    if (!state.isArchive()) {
      return outcome(state);
    }
    var files = new ArrayList<Outcome.Packed>();
    for (DocumentState file : client.files(state.documentId())) {
      DocumentState ended = opened(followed(file, entry), entry);
      files.add(new Outcome.Packed(name + "!" + file.shownName(), outcome(ended)));
    }
    return new Outcome.Unpacked(state.status(), files);
  }

  private static Outcome outcome(DocumentState state) {
    return state.isExtracted()
        ? new Outcome.Extracted(state.documentId(), state.status())
        : new Outcome.Failed(state.status(), state.documentType(), state.reason());
  }

  private static Outcome failed(String slug, String title, IOException cause) {
    return new Outcome.Failed("FAILED", Problem.of(slug, title, cause.getMessage()));
  }

  @Override
  public void close() {
    threads.shutdownNow();
    live.close();
    client.http().shutdownNow();
  }
}
