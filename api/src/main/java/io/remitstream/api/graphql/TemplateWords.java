package io.remitstream.api.graphql;

import io.remitstream.api.graphql.Connection.Edge;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.api.notification.BrandingDraft;
import io.remitstream.api.notification.BrandingView;
import io.remitstream.api.notification.Channels;
import io.remitstream.api.notification.Messages;
import io.remitstream.api.notification.NotificationView;
import io.remitstream.api.notification.TemplateDraft;
import io.remitstream.api.notification.TemplatePreview;
import io.remitstream.api.notification.TemplateShelf;
import io.remitstream.api.notification.TemplateView;
import io.remitstream.streaming.fault.Kind;
import io.remitstream.streaming.notification.Brandings;
import io.remitstream.streaming.notification.NotificationRefused;
import io.remitstream.streaming.notification.Template;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The words of messages, and what they show of a tenant. */
@Controller
final class TemplateWords {

  private final TemplateShelf shelf;
  private final Messages messages;
  private final Brandings brandings;

  TemplateWords(TemplateShelf shelf, Messages messages, Brandings brandings) {
    this.shelf = shelf;
    this.messages = messages;
    this.brandings = brandings;
  }

  @QueryMapping
  Mono<Connection<TemplateView>> templates(@Argument int first, @Argument @Nullable String after) {
    int kept = First.checked(first);
    return CurrentCaller.get()
        .map(caller -> new Ordinals("templates", caller.tenant().value()))
        .flatMap(
            list -> {
              int place = list.place(after);
              return shelf.list().map(all -> page(all, list, place, kept, after != null));
            });
  }

  /** A place is a number: who writes or deletes meanwhile may see one twice, or not at all. */
  private static Connection<TemplateView> page(
      List<TemplateView> all, Ordinals list, int place, int first, boolean begun) {
    List<Edge<TemplateView>> edges =
        IntStream.range(place + 1, all.size())
            .limit(first + 1L)
            .mapToObj(index -> new Edge<>(list.cursor(index), all.get(index)))
            .toList();
    return Connection.of(edges, first, begun);
  }

  @QueryMapping
  Mono<TemplateView> template(
      @Argument String event, @Argument String channel, @Argument String language) {
    return orNull(shelf.get(key(event, channel, language)));
  }

  @QueryMapping
  Mono<TemplatePreview> templatePreview(
      @Argument String event,
      @Argument String channel,
      @Argument String language,
      @Argument @Nullable TemplateDraft template) {
    return shelf.preview(key(event, channel, language), template);
  }

  @MutationMapping
  Mono<TemplateView> putTemplate(
      @Argument String event,
      @Argument String channel,
      @Argument String language,
      @Argument TemplateDraft template) {
    return shelf.put(key(event, channel, language), template);
  }

  @MutationMapping
  Mono<TemplateView> deleteTemplate(
      @Argument String event, @Argument String channel, @Argument String language) {
    Template.Key key = key(event, channel, language);
    return shelf.delete(key).then(Mono.defer(() -> orNull(shelf.get(key))));
  }

  @MutationMapping
  Mono<NotificationView> testTemplate(
      @Argument String event, @Argument String channel, @Argument String contactId) {
    return messages.sample(event, Channels.named(channel), NotificationIds.orNull(contactId), null);
  }

  @QueryMapping
  Mono<BrandingView> branding() {
    return brandings.get().map(BrandingView::of);
  }

  @MutationMapping
  Mono<BrandingView> putBranding(@Argument BrandingDraft branding) {
    return brandings.put(branding.branding()).map(BrandingView::of);
  }

  private static Template.Key key(String event, String channel, String language) {
    return new Template.Key(event, Channels.named(channel), language);
  }

  private static <T> Mono<T> orNull(Mono<T> found) {
    return found.onErrorComplete(
        error -> error instanceof NotificationRefused refused && refused.kind() == Kind.NOT_FOUND);
  }
}
