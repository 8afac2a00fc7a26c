package io.remitstream.cli.extract;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** What the answers of one extraction have told so far. */
final class Told {

  private String status = "";
  private long claims;
  private @Nullable Long pages;
  private @Nullable Long of;

  /** Takes in one answer: items, a JSON object a line. */
  void heed(byte[] lines) {
    try (MappingIterator<JsonNode> items =
        JsonMapper.shared().readerFor(JsonNode.class).readValues(lines)) {
      items.forEachRemaining(this::heed);
    }
  }

  private void heed(JsonNode item) {
    claims += item.path("kind").asString("").equals("claim") ? 1 : 0;
    status = item.at("/summary/status").asString(status);
    pages = number(item.at("/page/read"), pages);
    of = number(item.at("/page/of"), of);
  }

  /** As it is told, or as it was; nothing is known of it where it is 0. */
  private static @Nullable Long number(JsonNode told, @Nullable Long known) {
    return told.asLong(0) > 0 ? Long.valueOf(told.asLong(0)) : known;
  }

  DocumentState.Progress progress() {
    return new DocumentState.Progress("EXTRACTING", claims, null, pages, of);
  }

  /** Of the whole, once the summary has come. */
  String status() {
    return status;
  }
}
