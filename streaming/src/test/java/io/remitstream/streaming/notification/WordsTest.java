package io.remitstream.streaming.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WordsTest {

  private static final String CONSOLE = "https://console.test";
  private static final JsonNode DATA =
      JsonMapper.shared()
          .readTree("{\"claims\":3,\"remittances\":1,\"patient\":\"Doe\",\"problem\":null}");

  @Test
  void htmlShouldEscapeValuesAndTextShouldNot() {
    var template = template("{{status}}", "{{status}}", "<b title=\"{{status}}\">{{status}}</b>");

    Rendered rendered = Words.render(template, Map.of("status", "<i>\"a\" & 'b'</i>"));

    assertThat(rendered.text()).isEqualTo("<i>\"a\" & 'b'</i>");
    assertThat(rendered.html()).doesNotContain("<i>", "\"a\"", "'b'").contains("&lt;i&gt;");
  }

  @Test
  void subjectShouldStayOneLine() {
    var template = template("Re: {{status}}\r\nBcc: x@evil.test", "text", null);

    Rendered rendered = Words.render(template, Map.of("status", "a\r\nBcc: y@evil.test\u0000"));

    assertThat(rendered.subject()).isEqualTo("Re: a Bcc: y@evil.test Bcc: x@evil.test");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{{status}}}",
        "{{&status}}",
        "{{& status}}",
        "{{> other}}",
        "{{=<% %>=}}",
        "{{<parent}}{{/parent}}",
        "{{#items}}",
        "{{status.class.name}}",
        "{{patient}}"
      })
  void checkShouldRefuseWhatReachesFurtherThanValues(String source) {
    assertThatThrownBy(() -> Words.check(template("subject", source, null)))
        .isInstanceOf(NotificationRefused.class)
        .hasMessageStartingWith("text ")
        .hasMessageNotContaining("patient");
  }

  @Test
  void renderShouldReachNoMembersOfValues() {
    var template = template(null, "[{{status.class.name}}{{status.bytes}}]", null);

    assertThat(Words.render(template, Map.of("status", "x")).text()).isEqualTo("[]");
  }

  @Test
  void builtInsShouldSpeakOfEveryEventOverEveryChannel() {
    var builtIn = new BuiltInTemplates();
    var others =
        List.of(
            "document.uploaded",
            "document.processing",
            "document.reviewed",
            "document.deleted",
            "webhook.endpoint_disabled");
    for (String event : Stream.concat(Preferences.BY_DEFAULT.stream(), others.stream()).toList()) {
      for (String language : List.of("en", "es")) {
        Arrays.stream(Channel.values())
            .map(channel -> new Template.Key(event, channel, language))
            .forEach(
                key ->
                    assertThatCode(() -> Words.check(builtIn.find(key).orElseThrow()))
                        .as("%s", key)
                        .doesNotThrowAnyException());
      }
    }
  }

  @Test
  void occasionShouldTellIdsAndCountsAlone() {
    var occasion = new Occasion("document.processed", "0199", DATA);

    Map<String, Object> values = occasion.values(Branding.DEFAULT, "Processed", CONSOLE);

    assertThat(values)
        .containsEntry("claims", "3")
        .containsEntry("link", "https://console.test/documents/0199")
        .doesNotContainKeys("patient", "problem");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          en, 1, 1, 1 claim in 1 remittance.
          en, 2, 0, 2 claims in 0 remittances.
          en, 1, 11, 1 claim in 11 remittances.
          es, 1, 2, 1 reclamación en 2 remesas.
          es, 21, 1, 21 reclamaciones en 1 remesa.
          """)
  void builtInsShouldSpeakOfOneOtherwiseThanOfMany(
      String language, int claims, int remittances, String said) {
    var data =
        JsonMapper.shared()
            .createObjectNode()
            .put("claims", claims)
            .put("remittances", remittances);
    var key = new Template.Key("document.processed", Channel.IN_APP, language);

    Rendered rendered =
        Words.render(
            new BuiltInTemplates().find(key).orElseThrow(),
            new Occasion(key.event(), "0199", data).values(Branding.DEFAULT, "Processed", CONSOLE));

    assertThat(rendered.text()).endsWith(": " + said);
  }

  @Test
  void digestShouldSayThatItIsOne() {
    var key = new Template.Key(BuiltInTemplates.DIGEST, Channel.EMAIL, "es");
    Map<String, Object> item =
        new Occasion("document.processed", "0199", DATA)
            .values(Branding.DEFAULT, "Procesado", CONSOLE);

    Rendered rendered =
        Words.render(
            new BuiltInTemplates().find(key).orElseThrow(),
            Occasion.digest(Branding.DEFAULT, List.of(item), CONSOLE));

    assertThat(rendered.subject()).isEqualTo("Remitstream: 1 notificación");
  }

  @Test
  void digestShouldListWhatHappened() {
    var key = new Template.Key(BuiltInTemplates.DIGEST, Channel.EMAIL, "en");
    Map<String, Object> item =
        new Occasion("document.processed", "0199", DATA)
            .values(Branding.DEFAULT, "Processed", CONSOLE);

    Rendered rendered =
        Words.render(
            new BuiltInTemplates().find(key).orElseThrow(),
            Occasion.digest(Branding.DEFAULT, List.of(item, item), CONSOLE));

    assertThat(rendered.subject()).isEqualTo("Remitstream: 2 notifications");
    assertThat(rendered.text())
        .contains("- Processed: https://console.test/documents/0199")
        .doesNotContain("more");
  }

  @Test
  void preferenceShouldGoBeforeTheOneForEveryEventAndThatBeforeTheDefault() {
    var preferences =
        new Preferences(
            List.of(
                new Preference(Preference.EVERY, Channel.EMAIL, Pace.DAILY),
                new Preference("document.failed", Channel.EMAIL, Pace.AT_ONCE)));

    assertThat(preferences.pace("document.failed", Channel.EMAIL)).isEqualTo(Pace.AT_ONCE);
    assertThat(preferences.pace("document.uploaded", Channel.EMAIL)).isEqualTo(Pace.DAILY);
    assertThat(preferences.pace("document.failed", Channel.IN_APP)).isEqualTo(Pace.AT_ONCE);
    assertThat(preferences.pace("document.failed", Channel.SMS)).isEqualTo(Pace.OFF);
    assertThat(preferences.pace("document.uploaded", Channel.IN_APP)).isEqualTo(Pace.OFF);
  }

  private static Template template(@Nullable String subject, String body, @Nullable String html) {
    return new Template(
        new Template.Key("document.processed", Channel.EMAIL, "en"), subject, body, html);
  }
}
