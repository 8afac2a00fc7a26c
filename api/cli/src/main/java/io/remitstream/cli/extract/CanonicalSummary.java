package io.remitstream.cli.extract;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What a table shows of a canonical document, gathered while it streams by.
 *
 * @param remittances in the order of the file
 * @param unsure how many leaves are less sure than {@link #SURE}
 */
record CanonicalSummary(String documentType, List<Remittance> remittances, long unsure) {

  /** As the service's own default for sending a document to a person. */
  static final double SURE = 0.8;

  private static final JsonFactory JSON = new JsonFactory();
  private static final Set<String> BALANCES =
      Set.of(
          "LINE_BALANCE",
          "CLAIM_BALANCE",
          "TRANSACTION_BALANCE",
          "ALLOWED_AMOUNT",
          "PATIENT_SHARE",
          "PATIENT_SHARE_PARTS",
          "PAID_AMOUNT",
          "ADJUSTED_AMOUNT",
          "COLUMN_TOTAL",
          "PAYMENT_TOTAL",
          "PRINTED_SUM");

  /**
   * One payment.
   *
   * @param paid the sum over its claims
   * @param verdict "yes", or the first equation that fails
   */
  record Remittance(String payer, String payment, long claims, BigDecimal paid, String verdict) {}

  /** Reads one document to its end. */
  static CanonicalSummary of(InputStream document) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), document)) {
      json.nextToken();
      var reading = new Reading();
      forEachProperty(json, name -> reading.property(json, name));
      return new CanonicalSummary(reading.documentType, reading.remittances(), reading.unsure);
    }
  }

  private static final class Reading {

    private final List<Building> built = new ArrayList<>();
    private final List<Map<String, String>> failures = new ArrayList<>();
    private String documentType = "";
    private long unsure;

    void property(JsonParser json, String name) {
      switch (name) {
        case "documentType" -> documentType = text(json);
        case "fields" -> forEachProperty(json, pointer -> field(json));
        case "remittances" -> forEachElement(json, () -> built.add(Building.read(json)));
        case "findings" -> forEachElement(json, () -> finding(json));
        default -> json.skipChildren();
      }
    }

    private static String text(JsonParser json) {
      return json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : "";
    }

    private void field(JsonParser json) {
      forEachProperty(
          json,
          name -> {
            boolean confidence = name.equals("confidence");
            if (confidence && json.currentToken().isNumeric() && json.getDoubleValue() < SURE) {
              unsure++;
            }
            json.skipChildren();
          });
    }

    private void finding(JsonParser json) {
      Map<String, String> finding = strings(json);
      if (BALANCES.contains(finding.getOrDefault("rule", ""))) {
        failures.add(finding);
      }
    }

    List<Remittance> remittances() {
      var done = new ArrayList<Remittance>();
      for (int index = 0; index < built.size(); index++) {
        done.add(built.get(index).done(verdict(index)));
      }
      return done;
    }

    private String verdict(int index) {
      String place = "/remittances/" + index;
      List<Map<String, String>> mine =
          failures.stream().filter(finding -> isAt(finding, place)).toList();
      if (mine.isEmpty()) {
        return built.get(index).balanced ? "yes" : "no";
      }
      return equation(mine.getFirst())
          + (mine.size() > 1 ? ", %d more".formatted(mine.size() - 1) : "");
    }

    private static boolean isAt(Map<String, String> finding, String place) {
      String pointer = finding.getOrDefault("pointer", "");
      return pointer.equals(place) || pointer.startsWith(place + "/");
    }

    private static String equation(Map<String, String> finding) {
      return "%s: %s ≠ %s"
          .formatted(
              finding.get("rule"),
              finding.getOrDefault("expected", "?"),
              finding.getOrDefault("actual", "?"));
    }
  }

  private static final class Building {

    private String payer = "";
    private String payment = "";
    private long claims;
    private BigDecimal paid = BigDecimal.ZERO.setScale(2);
    private boolean balanced;

    static Building read(JsonParser json) {
      var building = new Building();
      forEachProperty(json, name -> building.property(json, name));
      return building;
    }

    private void property(JsonParser json, String name) {
      switch (name) {
        case "payer" -> payer = strings(json).getOrDefault("name", "");
        case "payment" -> payment = strings(json).getOrDefault("amount", "");
        case "claims" -> forEachElement(json, () -> claim(json));
        case "balanced" -> balanced = json.currentToken() == JsonToken.VALUE_TRUE;
        default -> json.skipChildren();
      }
    }

    private void claim(JsonParser json) {
      claims++;
      String amount = strings(json).get("paid");
      if (amount != null) {
        paid = paid.add(new BigDecimal(amount));
      }
    }

    Remittance done(String verdict) {
      return new Remittance(payer, payment, claims, paid, verdict);
    }
  }

  /** The strings among an object's properties; nested ones are passed over. */
  private static Map<String, String> strings(JsonParser json) {
    var found = new HashMap<String, String>();
    forEachProperty(
        json,
        name -> {
          if (json.currentToken() == JsonToken.VALUE_STRING) {
            found.put(name, json.getString());
          } else {
            json.skipChildren();
          }
        });
    return found;
  }

  private static void forEachProperty(JsonParser json, Property property) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      @Nullable String name = json.currentName();
      json.nextToken();
      property.read(name == null ? "" : name);
    }
  }

  private static void forEachElement(JsonParser json, Runnable element) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() != JsonToken.END_ARRAY) {
      element.run();
    }
  }

  private interface Property {
    void read(String name);
  }
}
