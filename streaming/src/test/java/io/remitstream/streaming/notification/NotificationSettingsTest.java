package io.remitstream.streaming.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationSettingsTest {

  private static final List<String> OUTBOX = List.of(NotificationSettings.OUTBOX);

  @ParameterizedTest
  @CsvSource({
    "https://console.example, https://console.example",
    "https://console.example/, https://console.example",
    "https://console.example/v1//, https://console.example/v1"
  })
  void consoleShouldEndWithoutASlashWhetherOrNotOneWasSet(String set, String kept) {
    assertThat(new NotificationSettings(OUTBOX, OUTBOX, URI.create(set)).console())
        .hasToString(kept);
  }

  @Test
  void settingsShouldBeRefusedWhenNobodyCarriesMail() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NotificationSettings(List.of(), OUTBOX, URI.create("https://a")))
        .withMessageContaining("such as outbox");
  }
}
