package io.remitstream.workers.extraction.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The labels that are known, by their words. Read from a resource of lines {@code FIELD: label |
 * label …}; the first field that claims a label has it.
 */
final class LabelBook {

  static final LabelBook COLUMNS = read("columns.txt");
  static final LabelBook KEYS = read("keys.txt");

  private final Node root = new Node();

  /**
   * @param end the token after the label's last
   * @param slips how many of its words were only alike
   */
  record Match(Field field, int end, int slips) {}

  private static LabelBook read(String resource) {
    try (InputStream in = LabelBook.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no labels: " + resource);
      }
      var book = new LabelBook();
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(book::addLine);
      return book;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void addLine(String line) {
    int colon = line.indexOf(':');
    if (line.startsWith("#") || colon < 0) {
      return;
    }
    Field field = Field.valueOf(line.substring(0, colon).strip());
    for (String label : line.substring(colon + 1).split("\\|", -1)) {
      add(Spelling.all(label.strip()), field);
    }
  }

  private void add(List<String> tokens, Field field) {
    Node node = root;
    for (String token : tokens) {
      node = node.children.computeIfAbsent(ShortForms.shared(token), unused -> new Node());
    }
    if (node.field == null) {
      node.field = field;
    }
  }

  /** The words that its labels begin with. */
  Set<String> first() {
    return root.children.keySet();
  }

  /**
   * The longest label that begins at a token.
   *
   * @param lenient whether words that are only alike count
   */
  @Nullable Match match(List<String> tokens, int from, boolean lenient) {
    if (!lenient && from < tokens.size() && Spelling.isNumber(tokens.get(from))) {
      return null;
    }
    Node node = root;
    Node longest = null;
    int end = from;
    int slipped = 0;
    int slips = 0;
    for (int i = from; i < tokens.size(); i++) {
      Node next = node.children.get(tokens.get(i));
      if (next == null && lenient) {
        next = node.alike(tokens.get(i));
        slips++;
      }
      if (next == null) {
        break;
      }
      node = next;
      if (node.field != null) {
        longest = node;
        end = i + 1;
        slipped = slips;
      }
    }
    return longest == null || longest.field == null ? null : new Match(longest.field, end, slipped);
  }

  /** The field of a label of exactly these words. */
  @Nullable Field field(List<String> tokens, boolean lenient) {
    Match match = match(tokens, 0, lenient);
    return match != null && match.end() == tokens.size() ? match.field() : null;
  }

  private static final class Node {
    private final Map<String, Node> children = new HashMap<>();
    private @Nullable Field field;

    @Nullable Node alike(String token) {
      if (token.length() < 4) {
        return null;
      }
      for (Map.Entry<String, Node> child : children.entrySet()) {
        if (Slips.alike(child.getKey(), token)) {
          return child.getValue();
        }
      }
      return null;
    }
  }
}
