package io.remitstream.streaming.notification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a message is about, as far as it may say so: ids, counts and states. Whoever wants more
 * follows the link, and shows who they are.
 *
 * @param subject of the event: a document's id; null where there is none
 * @param data of the event
 */
public record Occasion(String event, @Nullable String subject, JsonNode data) {

  /** The most occasions that a digest lists one by one. */
  static final int LISTED = 50;

  /** Members of events' data that a message may name; whatever else an event says stays here. */
  private static final Set<String> TOLD =
      Set.of(
          "documentId",
          "endpointId",
          "status",
          "revision",
          "remittances",
          "claims",
          "findings",
          "problem",
          "attempts");

  /** Ids, counts, states and codes look like this; free text does not. */
  private static final Pattern THIN = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

  /**
   * @param console where documents are shown; their id follows
   */
  public Map<String, Object> values(Branding branding, String title, String console) {
    var values = new HashMap<String, Object>();
    told().forEach(member -> values.put(member.getKey(), member.getValue().asString()));
    values.put("one", one(values));
    values.put("brand", branding.values());
    values.put("event", event);
    values.put("title", title);
    values.put("link", link(console));
    return values;
  }

  /** Of which there is one: a language has a word for it, and another for many. */
  private static Map<String, Object> one(Map<String, Object> values) {
    return values.entrySet().stream()
        .filter(value -> value.getValue().toString().equals("1"))
        .collect(Collectors.toMap(Map.Entry::getKey, value -> true));
  }

  /** Of the event's data what may be told, and nothing else. */
  public ObjectNode thin() {
    ObjectNode thin = JsonNodeFactory.instance.objectNode();
    told().forEach(member -> thin.set(member.getKey(), member.getValue()));
    return thin;
  }

  private Stream<Map.Entry<String, JsonNode>> told() {
    return data.propertyStream()
        .filter(member -> TOLD.contains(member.getKey()) && isThin(member.getValue()));
  }

  private static boolean isThin(JsonNode value) {
    return value.isValueNode() && !value.isNull() && THIN.matcher(value.asString()).matches();
  }

  private String link(String console) {
    return subject != null && event.startsWith("document.") && THIN.matcher(subject).matches()
        ? console + "/documents/" + subject
        : console;
  }

  /** Of many occasions in one message. */
  public static Map<String, Object> digest(
      Branding branding, List<Map<String, Object>> items, String console) {
    var values = new HashMap<String, Object>();
    values.put("brand", branding.values());
    values.put("event", BuiltInTemplates.DIGEST);
    values.put("link", console);
    values.put("items", items.stream().limit(LISTED).toList());
    values.put("total", items.size());
    values.put("one", one(values));
    values.put("more", Math.max(0, items.size() - LISTED));
    return values;
  }
}
