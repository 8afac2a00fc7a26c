package io.remitstream.cli.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes canonical documents one a line, token by token: however large, none is ever held. The
 * {@code fileName} becomes the one given here.
 */
final class CanonicalCopy {

  private static final JsonFactory JSON =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
  private static final String FILE_NAME = "fileName";

  private final OutputStream out;

  CanonicalCopy(OutputStream out) {
    this.out = out;
  }

  /** Copies one document and ends the line. */
  void copy(InputStream document, String fileName) throws IOException {
    try (JsonParser from = JSON.createParser(ObjectReadContext.empty(), document);
        JsonGenerator to = generator()) {
      copy(from, to, fileName);
    } finally {
      endLine();
    }
  }

  /** The line of a document that gave nothing. */
  void problem(String fileName, Outcome.Failed failed) throws IOException {
    try (JsonGenerator to = generator()) {
      to.writeStartObject();
      to.writeStringProperty(FILE_NAME, fileName);
      to.writeStringProperty("status", failed.status());
      nothing(to, failed.documentType());
      to.writeObjectPropertyStart("problem");
      to.writeStringProperty("type", failed.problem().type());
      to.writeStringProperty("title", failed.problem().title());
      to.writeStringProperty("detail", failed.problem().detail());
      to.writeEndObject();
      to.writeEndObject();
    } finally {
      endLine();
    }
  }

  /** What a canonical document says where there is nothing to say. */
  private static void nothing(JsonGenerator to, @Nullable String documentType) {
    if (documentType == null) {
      return;
    }
    to.writeStringProperty("documentType", documentType);
    to.writeArrayPropertyStart("remittances");
    to.writeEndArray();
    to.writeArrayPropertyStart("findings");
    to.writeEndArray();
    to.writeObjectPropertyStart("fields");
    to.writeEndObject();
  }

  private static void copy(JsonParser from, JsonGenerator to, String fileName) {
    boolean named = false;
    for (JsonToken token = from.nextToken(); token != null; token = from.nextToken()) {
      if (isTop(from) && token == JsonToken.PROPERTY_NAME && FILE_NAME.equals(from.currentName())) {
        from.nextToken();
        to.writeStringProperty(FILE_NAME, fileName);
        named = true;
        continue;
      }
      if (token == JsonToken.END_OBJECT && from.streamReadContext().inRoot() && !named) {
        to.writeStringProperty(FILE_NAME, fileName);
      }
      to.copyCurrentEventExact(from);
    }
  }

  private static boolean isTop(JsonParser from) {
    return from.streamReadContext().getNestingDepth() == 1;
  }

  private JsonGenerator generator() {
    return JSON.createGenerator(ObjectWriteContext.empty(), out);
  }

  private void endLine() throws IOException {
    out.write("\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
