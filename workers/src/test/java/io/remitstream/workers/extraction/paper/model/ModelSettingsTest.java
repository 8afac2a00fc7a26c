package io.remitstream.workers.extraction.paper.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class ModelSettingsTest {

  private static final Duration TIME = Duration.ofSeconds(1);

  private static ModelSettings at(String url) {
    return new ModelSettings(
        URI.create(url), "reader", "secret", TIME, TIME, 2, DataSize.ofKilobytes(1), 10);
  }

  @Test
  void urlShouldBeOverTlsOrOnThisMachine() {
    assertThat(at("https://models.example").url()).isNotNull();
    assertThat(at("http://127.0.0.1:8000").url()).isNotNull();
    assertThatThrownBy(() -> at("http://models.example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: https://");
  }

  @Test
  void toStringShouldNotHoldTheKey() {
    assertThat(at("https://models.example").toString()).doesNotContain("secret");
  }
}
