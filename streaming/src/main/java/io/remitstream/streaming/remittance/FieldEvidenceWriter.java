package io.remitstream.streaming.remittance;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/**
 * Writes what a record's members say, in their order, as Jackson itself would. It reaches each
 * member by a method handle, which takes several times as long, and of evidence there is more in a
 * document than of everything else.
 */
final class FieldEvidenceWriter extends ValueSerializer<FieldEvidence> {

  private static final SerializableString PAGE = new SerializedString("page");
  private static final SerializableString BOX = new SerializedString("box");
  private static final SerializableString TEXT = new SerializedString("text");
  private static final SerializableString METHOD = new SerializedString("method");
  private static final SerializableString CONFIDENCE = new SerializedString("confidence");

  private static final double HUNDREDTHS = 100;

  /** Larger numbers have another form. */
  private static final long MOST = 900_000_000;

  /** Characters of a number that is not larger, with its point. */
  private static final int LONGEST = 10;

  @Override
  public void serialize(FieldEvidence evidence, JsonGenerator json, SerializationContext context) {
    json.writeStartObject(evidence);
    json.writeName(PAGE);
    json.writeNumber(evidence.page());
    json.writeName(BOX);
    write(evidence.box(), json);
    json.writeName(TEXT);
    json.writeString(evidence.text());
    json.writeName(METHOD);
    json.writeString(evidence.method().name());
    json.writeName(CONFIDENCE);
    write(evidence.confidence(), json);
    json.writeEndObject();
  }

  private static void write(@Nullable Box box, JsonGenerator json) {
    if (box == null) {
      json.writeNull();
    } else {
      json.writeStartArray();
      for (double side : box.sides()) {
        write(side, json);
      }
      json.writeEndArray();
    }
  }

  private static void write(double side, JsonGenerator json) {
    long hundredths = Math.round(side * HUNDREDTHS);
    if (hundredths < 0 || hundredths > MOST || hundredths / HUNDREDTHS != side) {
      json.writeNumber(side);
    } else {
      write((int) hundredths, json);
    }
  }

  /**
   * As {@link Double#toString(double)} has it, which looks for the shortest text that is the same
   * number: a third of what it takes to write evidence.
   */
  private static void write(int hundredths, JsonGenerator json) {
    var digits = new char[LONGEST];
    int from = LONGEST;
    int rest = hundredths;
    if (rest % 10 != 0) {
      digits[--from] = digit(rest);
    }
    rest /= 10;
    digits[--from] = digit(rest);
    digits[--from] = '.';
    do {
      rest /= 10;
      digits[--from] = digit(rest);
    } while (rest >= 10);
    json.writeNumber(digits, from, LONGEST - from);
  }

  private static char digit(int number) {
    return (char) ('0' + number % 10);
  }
}
