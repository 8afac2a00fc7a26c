package io.remitstream.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class GatewaySettingsTest {

  private static <T> T bind(Class<T> type, String prefix, Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, type);
  }

  private static GatewaySettings settings(Map<String, String> properties) {
    return bind(GatewaySettings.class, "remitstream.gateway", properties);
  }

  @Test
  void settingsShouldHaveDefaults() {
    GatewaySettings settings = settings(Map.of());

    assertThat(settings.exchange().cacheFor()).hasSeconds(30);
    assertThat(settings.timeouts().uploadAnswer()).hasSeconds(75);
    assertThat(settings.limits().upload().toMegabytes()).isEqualTo(1101);
    assertThat(settings.cors().isOff()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exchange.cache-for|31s",
        "exchange.cache-for|-1s",
        "exchange.refused-for|31s",
        "exchange.cache-size|0",
        "exchange.timeout|0s",
        "timeouts.connect|0s",
        "timeouts.answer|-1s",
        "timeouts.upload-answer|0s",
        "timeouts.stall|0s",
        "limits.upload|0B",
        "reads.at-once|0",
        "reads.waiting|-1",
        "reads.patience|0s",
        "breaker.window|0",
        "breaker.minimum-calls|21",
        "breaker.failure-rate|101",
        "breaker.open-for|0s",
        "breaker.trials|0",
        "cors.allowed-origins|*",
        "cors.allowed-origins|https://app.example.org/path"
      })
  void settingsShouldBeRefusedInASentence(String name, String value) {
    assertThatThrownBy(() -> settings(Map.of("remitstream.gateway." + name, value)))
        .rootCause()
        .hasMessageStartingWith("remitstream.gateway." + name + " is ")
        .hasMessageContaining("(expected: ");
  }

  @ParameterizedTest
  @CsvSource({"ftp://api", "api:8090", "http://api:8090/v1", "http:///"})
  void addressShouldBeRefusedInASentence(String url) {
    assertThatThrownBy(
            () -> bind(ApiSettings.class, "remitstream.api", Map.of("remitstream.api.url", url)))
        .rootCause()
        .hasMessage("remitstream.api.url is %s (expected: http://HOST:PORT)".formatted(url));
  }

  @Test
  void addressShouldHaveADefault() {
    assertThat(bind(ApiSettings.class, "remitstream.api", Map.of()).url())
        .hasToString("http://127.0.0.1:8090");
  }
}
