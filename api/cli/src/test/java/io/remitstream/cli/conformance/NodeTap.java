package io.remitstream.cli.conformance;

import io.remitstream.cli.system.LocalSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client on Node: what it says, line by line, in its order. */
final class NodeTap implements AutoCloseable {

  private final Process process;
  private final List<JsonNode> lines = new ArrayList<>();
  private final Thread reader;
  private volatile boolean closed;

  private NodeTap(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  static NodeTap open(
      NodePrograms programs, String program, LocalSystem system, Map<String, String> environment)
      throws IOException {
    return new NodeTap(programs.start(program, system, environment));
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

  /**
   * Waits until it has said so many of this kind, or the time is over, or it has failed.
   *
   * @return what it said of that kind
   */
  synchronized List<JsonNode> await(String kind, int count, Duration patience)
      throws InterruptedException {
    long deadline = System.currentTimeMillis() + patience.toMillis();
    long left = patience.toMillis();
    while (said(kind).size() < count && said("failed").isEmpty() && left > 0) {
      wait(left);
      left = deadline - System.currentTimeMillis();
    }
    return said(kind);
  }

  /** What it said of one kind so far, as {@code failed}. */
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
