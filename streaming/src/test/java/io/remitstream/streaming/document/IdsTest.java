package io.remitstream.streaming.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void nextShouldBeAVersion7UuidOfNow() {
    long before = System.currentTimeMillis();

    UUID id = Ids.next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16)
        .isBetween(before, System.currentTimeMillis() + 1);
  }

  @Test
  void nextShouldRiseWhenManyAreMadeInOneMillisecond() {
    var ids = Stream.generate(Ids::next).limit(20_000).map(UUID::toString).toList();

    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }
}
