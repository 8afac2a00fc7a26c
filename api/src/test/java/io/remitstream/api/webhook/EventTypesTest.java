package io.remitstream.api.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A filter may name the types that have a schema, and no others. */
class EventTypesTest {

  private static final String ENVELOPE = "envelope";

  @Test
  void allShouldBeTheTypesThatTheContractHasSchemasOf() throws IOException {
    Resource[] schemas =
        new PathMatchingResourcePatternResolver().getResources("classpath*:events/*.schema.json");

    assertThat(
            Arrays.stream(schemas)
                .map(schema -> Objects.requireNonNull(schema.getFilename()))
                .map(name -> name.replaceFirst("\\.\\d+\\.schema\\.json$", ""))
                .filter(type -> !type.equals(ENVELOPE))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(EventTypes.ALL);
  }
}
