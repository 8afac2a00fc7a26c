package io.remitstream.api.notification;

import io.remitstream.api.notification.Bells.Wording;
import io.remitstream.api.webhook.EventTypes;
import io.remitstream.streaming.notification.Branding;
import io.remitstream.streaming.notification.BuiltInTemplates;
import io.remitstream.streaming.notification.Channel;
import io.remitstream.streaming.notification.NotificationRefused;
import io.remitstream.streaming.notification.Occasion;
import io.remitstream.streaming.notification.Template;
import io.remitstream.streaming.notification.Templates;
import io.remitstream.streaming.notification.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** A tenant's templates among those that come with the service, for every entrance. */
public final class TemplateShelf {

  private static final Comparator<Template.Key> ORDER =
      Comparator.comparing(Template.Key::event)
          .thenComparing(Template.Key::channel)
          .thenComparing(Template.Key::language);

  /** What a made-up summary tells of. */
  private static final List<String> DIGESTED =
      List.of("document.processed", "document.review_required");

  private final Templates templates;
  private final Wording wording;
  private final int most;

  /**
   * @param most templates of its own that a tenant may have
   */
  TemplateShelf(Wording wording, int most) {
    this.templates = wording.templates();
    this.wording = wording;
    this.most = most;
  }

  /** All of them, by event, channel and language. */
  public Mono<List<TemplateView>> list() {
    return templates.list().map(this::all);
  }

  private List<TemplateView> all(List<Template> own) {
    var all = new TreeMap<Template.Key, TemplateView>(ORDER);
    builtIn().forEach(template -> all.put(template.key(), TemplateView.of(template, true)));
    own.forEach(template -> all.put(template.key(), TemplateView.of(template, false)));
    return List.copyOf(all.values());
  }

  private Stream<Template> builtIn() {
    return Stream.concat(EventTypes.ALL.stream(), Stream.of(BuiltInTemplates.DIGEST))
        .flatMap(
            event ->
                Arrays.stream(Channel.values())
                    .flatMap(
                        channel ->
                            BuiltInTemplates.LANGUAGES.stream()
                                .map(language -> new Template.Key(event, channel, language))))
        .flatMap(key -> wording.builtIn().find(key).stream());
  }

  /**
   * The tenant's own, else the service's. Fails with {@code template-not-found}; as everything
   * here, with {@code bad-request} where nothing can be kept under the key.
   */
  public Mono<TemplateView> get(Template.Key key) {
    return templates
        .get(TemplateRules.checked(key))
        .map(own -> TemplateView.of(own, false))
        .onErrorResume(
            NotificationRefused.class,
            absent ->
                wording
                    .builtIn()
                    .find(key)
                    .map(template -> Mono.just(TemplateView.of(template, true)))
                    .orElseGet(() -> Mono.error(absent)));
  }

  /**
   * Fails with {@code bad-template}, or with {@code too-many-templates} where it would be one more
   * than there may be.
   */
  public Mono<TemplateView> put(Template.Key key, TemplateDraft draft) {
    Template template = TemplateRules.template(TemplateRules.checked(key), draft);
    return templates
        .list()
        .filter(own -> own.size() < most || own.stream().anyMatch(one -> isOf(one, template)))
        .switchIfEmpty(Mono.error(() -> MessageRefused.tooManyTemplates(most)))
        .then(templates.put(template))
        .map(own -> TemplateView.of(own, false));
  }

  private static boolean isOf(Template one, Template other) {
    return one.key().equals(other.key());
  }

  /** The service's words take its place again. Fails with {@code template-not-found}. */
  public Mono<Void> delete(Template.Key key) {
    return templates.delete(TemplateRules.checked(key));
  }

  /**
   * With made-up values. Fails with {@code bad-template} or {@code no-template}.
   *
   * @param draft the words; null for those that would be used
   */
  public Mono<TemplatePreview> preview(Template.Key key, @Nullable TemplateDraft draft) {
    Template.Key checked = TemplateRules.checked(key);
    return draft == null
        ? templates.find(checked).flatMap(this::preview)
        : preview(TemplateRules.template(checked, draft));
  }

  private Mono<TemplatePreview> preview(Template template) {
    return wording
        .brandings()
        .get()
        .map(
            branding ->
                TemplatePreview.of(
                    branding.name(), Words.render(template, values(template, branding))));
  }

  private Map<String, Object> values(Template template, Branding branding) {
    Template.Key key = template.key();
    return key.event().equals(BuiltInTemplates.DIGEST)
        ? Occasion.digest(
            branding,
            DIGESTED.stream().map(event -> values(event, key, branding)).toList(),
            wording.console())
        : values(key.event(), key, branding);
  }

  private Map<String, Object> values(String event, Template.Key key, Branding branding) {
    String title = wording.builtIn().title(event, key.language());
    return TemplateRules.sample(event).values(branding, title, wording.console());
  }
}
