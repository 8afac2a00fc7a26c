package io.remitstream.benchmarks.paper;

import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.MoneyForm;
import io.remitstream.benchmarks.paper.remit.Adjustment;
import io.remitstream.benchmarks.paper.remit.Amount;
import io.remitstream.benchmarks.paper.remit.Method;
import io.remitstream.benchmarks.paper.remit.PaperClaim;
import io.remitstream.benchmarks.paper.remit.Remit;
import io.remitstream.benchmarks.paper.remit.Service;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a document says: a leaf for everything that was printed, the rest of it as implied. */
final class Truth {

  private static final JsonMapper JSON = new JsonMapper();

  private final Map<String, Leaf> printed;
  private final ObjectNode implied = JSON.createObjectNode();

  private Truth(Map<String, Leaf> printed) {
    this.printed = printed;
  }

  static ObjectNode of(String type, Remit remit, Map<String, Leaf> printed) {
    return new Truth(printed).document(type, remit);
  }

  /** Of a paper that is no remittance. */
  static ObjectNode other(String kind) {
    ObjectNode truth = new Truth(Map.of()).document("other", null);
    truth.putObject("meta").put("layout", "other").put("kind", kind).put("medium", "text");
    return truth;
  }

  private ObjectNode document(String type, @Nullable Remit remit) {
    ObjectNode truth = JSON.createObjectNode().put("document_type", type);
    put(truth.putObject("payer"), "/payer", "name", remit == null ? null : remit.payer().name());
    payee(truth.putObject("payee"), remit);
    payment(truth.putObject("payment"), remit);
    adjustments(truth.putArray("provider_adjustments"), remit);
    ArrayNode claims = truth.putArray("claims");
    List<PaperClaim> all = remit == null ? List.of() : remit.claims();
    for (int at = 0; at < all.size(); at++) {
      claim(claims.addObject(), "/claims/" + at, all.get(at));
    }
    printed.keySet().forEach(truth.putArray("printed_fields")::add);
    truth.set("implied", implied);
    truth.putArray("planted_errors");
    return truth;
  }

  private void payee(ObjectNode to, @Nullable Remit remit) {
    put(to, "/payee", "name", remit == null ? null : remit.payee().name());
    put(to, "/payee", "npi", remit == null ? null : remit.payee().npi());
    put(to, "/payee", "tin", remit == null ? null : remit.payee().tin());
  }

  private void payment(ObjectNode to, @Nullable Remit remit) {
    put(to, "/payment", "amount", remit == null ? null : MoneyForm.exact(remit.payment().cents()));
    put(to, "/payment", "date", remit == null ? null : remit.payment().date().toString());
    boolean paid = remit != null && remit.payment().method() != Method.NONE;
    put(to, "/payment", "trace_number", remit != null && paid ? remit.payment().trace() : null);
    put(to, "/payment", "method", remit == null ? null : method(remit.payment().method()));
  }

  private static String method(Method method) {
    return method.name().toLowerCase(Locale.ROOT);
  }

  private void adjustments(ArrayNode to, @Nullable Remit remit) {
    for (int at = 0; remit != null && at < remit.adjustments().size(); at++) {
      String under = "/provider_adjustments/" + at;
      if (printed.containsKey(under + "/amount")) {
        ObjectNode one = to.addObject();
        put(one, under, "reason", remit.adjustments().get(at).reason());
        put(one, under, "amount", MoneyForm.exact(remit.adjustments().get(at).cents()));
      }
    }
  }

  private void claim(ObjectNode to, String under, PaperClaim claim) {
    put(to, under, "patient_name", claim.patient().natural());
    put(to, under, "member_id", claim.patient().memberId());
    put(to, under, "patient_account", claim.patient().account());
    put(to, under, "claim_number", claim.number());
    put(to, under, "status", claim.status().name().toLowerCase(Locale.ROOT));
    put(to, under, "service_from", claim.from().toString());
    put(to, under, "service_to", claim.to().toString());
    for (Amount amount : Amount.values()) {
      put(to, under, amount.leaf(), MoneyForm.exact(claim.cents(amount)));
    }
    ArrayNode lines = to.putArray("lines");
    for (int at = 0; at < claim.lines().size(); at++) {
      line(lines.addObject(), under + "/lines/" + at, claim.lines().get(at));
    }
  }

  private void line(ObjectNode to, String under, Service line) {
    put(to, under, "service_from", line.from().toString());
    put(to, under, "service_to", line.to().toString());
    put(to, under, "procedure", line.procedure());
    listed(to, under, "modifiers", line.modifiers());
    put(to, under, "description", line.description());
    put(to, under, "units", Integer.toString(line.units()));
    for (Amount amount : Amount.values()) {
      put(to, under, amount.leaf(), MoneyForm.exact(line.cents(amount)));
    }
    adjusted(to.putArray("adjustments"), under + "/adjustments", line.adjustments());
    listed(to, under, "remarks", line.remarks());
  }

  private void adjusted(ArrayNode to, String under, List<Adjustment> adjustments) {
    ArrayNode hidden = JSON.createArrayNode();
    for (int at = 0; at < adjustments.size(); at++) {
      Leaf amount = printed.get(under + "/" + at + "/amount");
      Adjustment adjustment = adjustments.get(at);
      String exact = amount == null ? MoneyForm.exact(adjustment.cents()) : amount.value();
      boolean whole = amount == null || printed.containsKey(under + "/" + at + "/reason");
      (amount == null ? hidden : to)
          .addObject()
          .put("group", whole ? adjustment.group() : null)
          .put("reason", whole ? adjustment.reason() : null)
          .put("amount", exact);
    }
    if (!hidden.isEmpty()) {
      implied.set(under, hidden);
    }
  }

  private void listed(ObjectNode to, String under, String name, List<String> values) {
    ArrayNode list = to.putArray(name);
    ArrayNode hidden = JSON.createArrayNode();
    for (int at = 0; at < values.size(); at++) {
      boolean shown = printed.containsKey(under + "/" + name + "/" + at);
      (shown ? list : hidden).add(values.get(at));
    }
    if (!hidden.isEmpty()) {
      implied.set(under + "/" + name, hidden);
    }
  }

  private void put(ObjectNode to, String under, String name, @Nullable String model) {
    Leaf leaf = printed.get(under + "/" + name);
    to.put(name, leaf == null ? null : leaf.value());
    if (leaf == null && model != null) {
      implied.put(under + "/" + name, model);
    }
  }
}
