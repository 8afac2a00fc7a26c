package io.remitstream.workers.extraction.paper.model;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.RemittanceHeader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The leaves of a remittance by their pointers from the document's root, to be read and set. */
final class Leaves {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final String root;
  private final ObjectNode header;
  private final List<ObjectNode> claims = new ArrayList<>();

  Leaves(RemittanceRead read) {
    this.root = "/remittances/" + read.ordinal();
    this.header = MAPPER.valueToTree(read.header());
    read.claims().forEach(claim -> claims.add(MAPPER.valueToTree(claim)));
  }

  /** Null where the leaf is empty, or there is none. */
  @Nullable String text(String pointer) {
    JsonNode leaf = holder(pointer).at(below(pointer));
    return leaf.isString() ? leaf.asString() : null;
  }

  void set(String pointer, String value) {
    JsonPointer below = below(pointer);
    var parent = (ObjectNode) holder(pointer).at(below.head());
    parent.put(below.last().getMatchingProperty(), value);
  }

  RemittanceHeader header() {
    return MAPPER.treeToValue(header, RemittanceHeader.class);
  }

  List<Claim> claims() {
    return claims.stream().map(claim -> MAPPER.treeToValue(claim, Claim.class)).toList();
  }

  private JsonNode holder(String pointer) {
    int claim = claim(pointer);
    return claim < 0 ? header : claims.get(claim);
  }

  private JsonPointer below(String pointer) {
    int claim = claim(pointer);
    String holder = claim < 0 ? root : root + "/claims/" + claim;
    return JsonPointer.compile(pointer.substring(holder.length()));
  }

  /** Ordinal of the claim that a pointer is below; −1 for what belongs to the remittance. */
  static int claim(String pointer) {
    String[] names = pointer.split("/", -1);
    return names.length > 4 && names[3].equals("claims") ? Integer.parseInt(names[4]) : -1;
  }
}
