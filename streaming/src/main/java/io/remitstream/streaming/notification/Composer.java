package io.remitstream.streaming.notification;

import java.util.List;
import java.util.Map;
import reactor.core.publisher.Mono;

/** Makes messages: a tenant's words and branding, and what the occasion may say. */
public final class Composer {

  private final Templates templates;
  private final Brandings brandings;
  private final BuiltInTemplates builtIn;
  private final String console;

  /**
   * @param console where people read documents; a document's path follows
   */
  public Composer(
      Templates templates, Brandings brandings, BuiltInTemplates builtIn, String console) {
    this.templates = templates;
    this.brandings = brandings;
    this.builtIn = builtIn;
    this.console = console;
  }

  /** Fails with {@code no-template} where neither tenant nor service has words. */
  public Mono<Message> compose(Template.Key key, Occasion occasion) {
    return templates.find(key).flatMap(template -> compose(template, occasion));
  }

  /** With these very words. */
  public Mono<Message> compose(Template template, Occasion occasion) {
    return brandings
        .get()
        .map(branding -> message(branding, template, values(branding, template.key(), occasion)));
  }

  /** One message of many occasions, in their order. */
  public Mono<Message> digest(Channel channel, String language, List<Occasion> occasions) {
    var key = new Template.Key(BuiltInTemplates.DIGEST, channel, language);
    return templates
        .find(key)
        .zipWith(
            brandings.get(),
            (template, branding) ->
                message(branding, template, digest(branding, template.key(), occasions)));
  }

  private static Message message(Branding branding, Template template, Map<String, Object> values) {
    return new Message(branding.name(), Words.render(template, values));
  }

  private Map<String, Object> digest(
      Branding branding, Template.Key key, List<Occasion> occasions) {
    List<Map<String, Object>> items =
        occasions.stream().map(occasion -> values(branding, key, occasion)).toList();
    return Occasion.digest(branding, items, console);
  }

  private Map<String, Object> values(Branding branding, Template.Key key, Occasion occasion) {
    String title = builtIn.title(occasion.event(), key.language());
    return occasion.values(branding, title, console);
  }

  /**
   * @param sender the name that it comes from
   */
  public record Message(String sender, Rendered words) {}
}
