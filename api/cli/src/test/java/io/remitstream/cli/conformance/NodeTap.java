package io.remitstream.cli.conformance;

import io.remitstream.cli.system.LocalSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client on Node that follows the log from a cursor on: what it says, line by line, in its order.
 */
final class NodeTap implements AutoCloseable {

  private final Process process;
  private final List<JsonNode> lines = new ArrayList<>();
  private final Thread reader;
  private volatile boolean closed;

  private NodeTap(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  static NodeTap open(NodePrograms programs, String program, LocalSystem system, String after)
      throws IOException {
    return new NodeTap(programs.start(program, system, Map.of("AFTER", after)));
  }

  private void read() {
    try (BufferedReader said = process.inputReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        add(JsonMapper.shared().readTree(line));
      }
    } catch (IOException broken) {
      // Ending a process closes what it says in the middle of a word.
      if (!closed) {
        throw new UncheckedIOException(broken);
      }
    }
  }

  private synchronized void add(JsonNode line) {
    lines.add(line);
    notifyAll();
  }

  /** Waits until it has heard so many events, or the time is over, or it has failed. */
  synchronized void awaitEvents(int count, long millis) throws InterruptedException {
    long deadline = System.currentTimeMillis() + millis;
    while (said("DocumentEvent").size() < count && said("failed").isEmpty()) {
      long left = deadline - System.currentTimeMillis();
      if (left <= 0) {
        return;
      }
      wait(left);
    }
  }

  /** What it said of one kind so far: DocumentEvent, Reset, connected, failed. */
  synchronized List<JsonNode> said(String kind) {
    return lines.stream().filter(line -> line.has(kind)).map(line -> line.get(kind)).toList();
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    process.destroy();
    process.waitFor();
    reader.join();
  }
}
