package io.remitstream.cli.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the services have logged: lines of JSON, a file each. */
record ServiceLogs(Path directory) {

  private static final Duration LOOK = Duration.ofMillis(50);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A service's first line whose {@code field} is {@code value}; waits for it. */
  JsonNode await(String service, String field, String value) {
    return Flux.interval(Duration.ZERO, LOOK, Schedulers.boundedElastic())
        .onBackpressureDrop()
        .concatMapIterable(look -> find(service, field, value).stream().toList())
        .next()
        .blockOptional(PATIENCE)
        .orElseThrow();
  }

  private Optional<JsonNode> find(String service, String field, String value) {
    try (Stream<String> lines = Files.lines(directory.resolve(service + ".log"))) {
      return lines
          .filter(line -> line.startsWith("{") && line.endsWith("}"))
          .map(JsonMapper.shared()::readTree)
          .filter(line -> value.equals(line.path(field).asString("")))
          .findFirst();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
