package io.remitstream.streaming.notification;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The words that come with the service: a title and a sentence for each event in each language
 * ({@code notification/en.properties}), and one form for all mails around them.
 */
public final class BuiltInTemplates {

  /** Spoken where a contact's language is not. */
  public static final String FALLBACK = "en";

  /** The event under which a digest's own words are kept. */
  public static final String DIGEST = "digest";

  /** In which there are words. */
  public static final List<String> LANGUAGES = List.of(FALLBACK, "es");

  private static final String FOLDER = "/notification/";

  private final Map<String, Properties> words = new HashMap<>();
  private final String mailText = text("mail.txt");
  private final String mailHtml = text("mail.html");

  public BuiltInTemplates() {
    LANGUAGES.forEach(language -> words.put(language, properties(language + ".properties")));
  }

  public Optional<Template> find(Template.Key key) {
    return Optional.ofNullable(word(key, "title"))
        .map(title -> template(key, title, Objects.requireNonNull(word(key, "text"))));
  }

  /** What an event is called where a digest lists it; the event's type where nobody named it. */
  public String title(String event, String language) {
    String title = word(new Template.Key(event, Channel.IN_APP, base(language)), "title");
    return title == null ? event : title;
  }

  private @Nullable String word(Template.Key key, String part) {
    Properties spoken = words.get(key.language());
    return spoken == null ? null : spoken.getProperty(key.event() + "." + part);
  }

  private Template template(Template.Key key, String title, String sentence) {
    return switch (key.channel()) {
      case EMAIL ->
          new Template(
              key,
              "{{brand.name}}: " + title,
              mailText.replace("@TEXT@", sentence),
              mailHtml
                  .replace("@LANGUAGE@", key.language())
                  .replace("@TITLE@", title)
                  .replace("@TEXT@", sentence)
                  .replace("@OPEN@", Objects.requireNonNull(word(key("open", key), "title"))));
      case SMS -> new Template(key, null, "{{brand.name}}: " + sentence + " {{link}}", null);
      case IN_APP -> new Template(key, title, sentence, null);
    };
  }

  private static Template.Key key(String event, Template.Key like) {
    return new Template.Key(event, like.channel(), like.language());
  }

  /** {@code es} of {@code es-MX}. */
  static String base(String language) {
    int end = language.indexOf('-');
    return end < 0 ? language : language.substring(0, end);
  }

  private static Properties properties(String name) {
    try (var reader = reader(name)) {
      var properties = new Properties();
      properties.load(reader);
      return properties;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(String name) {
    try (var reader = reader(name)) {
      return reader.readAllAsString();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStreamReader reader(String name) {
    var bytes = BuiltInTemplates.class.getResourceAsStream(FOLDER + name);
    return new InputStreamReader(Objects.requireNonNull(bytes, name), StandardCharsets.UTF_8);
  }
}
