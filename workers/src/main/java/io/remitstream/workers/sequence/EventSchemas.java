package io.remitstream.workers.sequence;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.remitstream.streaming.event.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The JSON Schemas of the events' data, packaged with the REST contract as {@code
 * events/{type}.{version}.schema.json}. An event that does not fit its schema must not reach a
 * consumer that was written against it.
 */
final class EventSchemas {

  private static final Pattern NAME = Pattern.compile(".*/([a-z._]+)/([0-9]+)");

  private final SchemaRegistry registry =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Optional<Schema>> known = new ConcurrentHashMap<>();

  /**
   * What is wrong with this event's data; empty where nothing is. The sentence names members and
   * rules, never a value. Blocks where a schema is asked for first.
   */
  Optional<String> misfit(Event event) {
    return known
        .computeIfAbsent(event.dataschema(), this::read)
        .map(schema -> misfit(schema, event))
        .orElse(Optional.of("there is no schema " + event.dataschema()));
  }

  private static Optional<String> misfit(Schema schema, Event event) {
    List<Error> errors = schema.validate(event.data());
    return errors.isEmpty()
        ? Optional.empty()
        : Optional.of(
            errors.stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getKeyword())
                .collect(Collectors.joining("; ")));
  }

  private Optional<Schema> read(String dataschema) {
    var name = NAME.matcher(dataschema);
    return name.matches()
        ? resource("/events/" + name.group(1) + "." + name.group(2) + ".schema.json")
        : Optional.empty();
  }

  private Optional<Schema> resource(String path) {
    try (InputStream json = EventSchemas.class.getResourceAsStream(path)) {
      return Optional.ofNullable(json).map(found -> registry.getSchema(found, InputFormat.JSON));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
