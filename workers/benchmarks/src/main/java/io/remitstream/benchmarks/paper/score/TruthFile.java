package io.remitstream.benchmarks.paper.score;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A truth file. */
public final class TruthFile {

  private static final JsonMapper JSON = new JsonMapper();

  private final JsonNode root;

  private TruthFile(JsonNode root) {
    this.root = root;
  }

  public static TruthFile read(Path file) {
    return new TruthFile(JSON.readTree(file));
  }

  public static TruthFile of(JsonNode truth) {
    return new TruthFile(truth);
  }

  public String layout() {
    return root.path("meta").path("layout").asString("?");
  }

  public String medium() {
    return root.path("meta").path("medium").asString("text");
  }

  public boolean other() {
    return root.path("document_type").asString("").equals("other");
  }

  /** Pointers of the amounts that were changed on purpose. */
  public List<String> planted() {
    return root.path("planted_errors")
        .valueStream()
        .map(error -> error.path("pointer").asString(""))
        .toList();
  }

  public Said said() {
    Map<String, Value> header = new LinkedHashMap<>();
    for (String part : List.of("payer", "payee", "payment")) {
      leaves("/" + part, root.path(part))
          .forEach((name, value) -> header.put(part + "." + name, value));
    }
    return new Said(
        root.path("document_type").asString("other"),
        header,
        records("/provider_adjustments", root.path("provider_adjustments")),
        claims(),
        List.of(),
        implied());
  }

  private List<Said.Claim> claims() {
    List<Said.Claim> claims = new ArrayList<>();
    for (JsonNode claim : root.path("claims")) {
      String pointer = "/claims/" + claims.size();
      List<Said.Line> lines = new ArrayList<>();
      claim
          .path("lines")
          .forEach(line -> lines.add(line(pointer + "/lines/" + lines.size(), line)));
      claims.add(new Said.Claim(pointer, leaves(pointer, claim), lines));
    }
    return claims;
  }

  private static Said.Line line(String pointer, JsonNode line) {
    return new Said.Line(
        pointer,
        leaves(pointer, line),
        Map.of(
            "modifiers", bag(pointer + "/modifiers", line.path("modifiers")),
            "remarks", bag(pointer + "/remarks", line.path("remarks"))),
        records(pointer + "/adjustments", line.path("adjustments")));
  }

  private static Map<String, Value> leaves(String under, JsonNode record) {
    Map<String, Value> leaves = new LinkedHashMap<>();
    record.properties().stream()
        .filter(one -> one.getValue().isString())
        .forEach(
            one ->
                leaves.put(
                    one.getKey(),
                    new Value(under + "/" + one.getKey(), one.getValue().asString(), 1)));
    return leaves;
  }

  private static List<Value> bag(String under, JsonNode values) {
    List<Value> bag = new ArrayList<>();
    values.forEach(value -> bag.add(new Value(under + "/" + bag.size(), value.asString(), 1)));
    return bag;
  }

  private static List<Map<String, Value>> records(String under, JsonNode values) {
    List<Map<String, Value>> records = new ArrayList<>();
    values.forEach(value -> records.add(leaves(under + "/" + records.size(), value)));
    return records;
  }

  private Map<String, String> implied() {
    Map<String, String> implied = new LinkedHashMap<>();
    root.path("implied")
        .properties()
        .forEach(one -> flatten(implied, one.getKey(), one.getValue()));
    return implied;
  }

  private static void flatten(Map<String, String> to, String pointer, JsonNode value) {
    if (value.isString()) {
      to.put(pointer, value.asString());
    }
    for (int at = 0; at < value.size() && value.isArray(); at++) {
      JsonNode item = value.get(at);
      String text =
          item.isString()
              ? item.asString()
              : String.join(" ", item.valueStream().map(JsonNode::asString).toList());
      to.put(pointer + "/" + at, text);
    }
  }
}
