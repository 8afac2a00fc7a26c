package io.remitstream.streaming.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A leaf that can be corrected, and where it stands.
 *
 * @param pointer from the document's root
 * @param remittance ordinal of its remittance
 * @param claim ordinal of its claim; −1 of what belongs to the remittance itself
 * @param path from the claim or the remittance down
 */
record Leaf(String pointer, int remittance, int claim, List<String> path) {

  /** Characters of a value at most. */
  static final int LONGEST = 1000;

  static final int NO_CLAIM = -1;

  private static final Pattern POINTER =
      Pattern.compile(
          "/remittances/(\\d{1,9})(?:/claims/(\\d{1,9}))?((?:/[A-Za-z0-9]{1,40}){1,6})");
  private static final Set<String> GIVEN =
      Set.of("claimId", "lineId", "remittanceId", "balanced", "claims");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Fails with {@link ReviewRefused} where no leaf can stand there. */
  static Leaf of(String pointer) {
    Matcher matcher = POINTER.matcher(pointer);
    if (!matcher.matches()) {
      throw ReviewRefused.unknownPointer();
    }
    List<String> path = List.of(matcher.group(3).substring(1).split("/"));
    if (path.stream().anyMatch(GIVEN::contains)) {
      throw ReviewRefused.unknownPointer();
    }
    String claim = matcher.group(2);
    return new Leaf(
        pointer,
        Integer.parseInt(matcher.group(1)),
        claim == null ? NO_CLAIM : Integer.parseInt(claim),
        path);
  }

  /**
   * The same record with the leaf set. Fails with {@link ReviewRefused} where there is no such
   * leaf, where it holds something else than {@code from}, or cannot hold {@code value}.
   */
  <T> T corrected(T record, Class<T> type, Correction correction) {
    JsonNode root = MAPPER.valueToTree(record);
    JsonNode parent = parent(root);
    String name = path.getLast();
    if (!same(text(parent, name), correction.from())) {
      throw ReviewRefused.differs(pointer);
    }
    set(parent, name, checked(correction.value()));
    try {
      return MAPPER.treeToValue(root, type);
    } catch (JacksonException illTyped) {
      throw ReviewRefused.badValue(pointer);
    }
  }

  private JsonNode parent(JsonNode root) {
    JsonNode parent = root;
    for (String name : path.subList(0, path.size() - 1)) {
      parent = child(parent, name);
    }
    return parent;
  }

  private static JsonNode child(JsonNode parent, String name) {
    JsonNode child = parent instanceof ArrayNode array ? array.get(index(name)) : parent.get(name);
    if (child == null) {
      throw ReviewRefused.unknownPointer();
    }
    return child;
  }

  private static int index(String name) {
    if (name.length() > 9 || !name.chars().allMatch(Character::isDigit)) {
      throw ReviewRefused.unknownPointer();
    }
    return Integer.parseInt(name);
  }

  private static @Nullable String text(JsonNode parent, String name) {
    JsonNode leaf = child(parent, name);
    if (leaf.isNull()) {
      return null;
    }
    if (!leaf.isString()) {
      throw ReviewRefused.unknownPointer();
    }
    return leaf.asString();
  }

  private @Nullable String checked(@Nullable String value) {
    if (value != null
        && (value.isBlank()
            || value.length() > LONGEST
            || value.chars().anyMatch(Character::isISOControl))) {
      throw ReviewRefused.badValue(pointer);
    }
    return value;
  }

  private static void set(JsonNode parent, String name, @Nullable String value) {
    JsonNode leaf =
        value == null
            ? JsonNodeFactory.instance.nullNode()
            : JsonNodeFactory.instance.stringNode(value);
    if (parent instanceof ArrayNode array) {
      array.set(index(name), leaf);
    } else {
      ((ObjectNode) parent).set(name, leaf);
    }
  }

  /** Amounts are the same whatever their notation. */
  private static boolean same(@Nullable String held, @Nullable String from) {
    if (held == null || from == null || held.equals(from)) {
      return Objects.equals(held, from);
    }
    return isNumber(held)
        && isNumber(from)
        && new BigDecimal(held).compareTo(new BigDecimal(from)) == 0;
  }

  private static boolean isNumber(String text) {
    return text.length() < 30 && text.matches("-?\\d+\\.\\d+|-?\\d{1,12}");
  }
}
