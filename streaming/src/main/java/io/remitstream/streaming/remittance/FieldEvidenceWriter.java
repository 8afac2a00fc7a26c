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
    json.writeNumber(evidence.confidence());
    json.writeEndObject();
  }

  private static void write(@Nullable Box box, JsonGenerator json) {
    if (box == null) {
      json.writeNull();
    } else {
      double[] sides = box.sides();
      json.writeArray(sides, 0, sides.length);
    }
  }
}
