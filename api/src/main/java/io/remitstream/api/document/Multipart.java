package io.remitstream.api.document;

import io.remitstream.api.web.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A document as multipart/form-data: one part {@code file}, and perhaps one {@code category}. The
 * file streams to the store as it comes; whatever else comes refuses the whole.
 */
record Multipart(Flux<PartEvent> events) implements Incoming {

  private static final String FILE = "file";
  private static final String CATEGORY = "category";
  private static final Pattern CATEGORIES = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final int PARTS_AT_ONCE = 1;
  private static final int BUFFERS_AHEAD = 8;

  @Override
  public <S, T> Mono<T> read(Steps<S, T> steps) {
    return Mono.usingWhen(
        Mono.fromSupplier(() -> new Draft<>(steps)),
        draft -> draft.filled(events).flatMap(steps::complete),
        draft -> Mono.empty(),
        (draft, failure) -> draft.dropped(),
        Draft::dropped);
  }

  /** A form while it is read. Its parts come one after the other. */
  private static final class Draft<S, T> {

    private final Steps<S, T> steps;
    private @Nullable S file;
    private @Nullable String category;

    Draft(Steps<S, T> steps) {
      this.steps = steps;
    }

    Mono<Form<S>> filled(Flux<PartEvent> events) {
      return events
          .windowUntil(PartEvent::isLast, false, BUFFERS_AHEAD)
          .concatMap(
              part -> part.switchOnFirst((first, all) -> taken(first.get(), all)), PARTS_AT_ONCE)
          .then(Mono.fromCallable(this::form));
    }

    private Flux<Void> taken(@Nullable PartEvent first, Flux<PartEvent> all) {
      return switch (first) {
        case FilePartEvent event when FILE.equals(event.name()) && file == null ->
            stored(event, all);
        case FormPartEvent event when CATEGORY.equals(event.name()) && category == null ->
            released(all).thenMany(Flux.defer(() -> label(event.value())));
        case null -> Flux.empty();
        default -> released(all).thenMany(Flux.error(Draft::onePartTooMany));
      };
    }

    private Flux<Void> stored(FilePartEvent event, Flux<PartEvent> all) {
      return Mono.fromCallable(() -> upload(event, all))
          .flatMap(steps::store)
          .doOnNext(this::keep)
          .thenMany(Flux.empty());
    }

    private static Upload upload(FilePartEvent event, Flux<PartEvent> all) {
      return new Upload(
          FileName.harmless(event.filename()),
          UploadTypes.taken(event.headers().getContentType()),
          UploadBody.notEmpty(all.map(PartEvent::content)));
    }

    private void keep(S stored) {
      this.file = stored;
    }

    private Flux<Void> label(String sent) {
      if (!CATEGORIES.matcher(sent).matches()) {
        return Flux.error(Draft::badCategory);
      }
      this.category = sent;
      return Flux.empty();
    }

    private static Mono<Void> released(Flux<PartEvent> part) {
      return part.doOnNext(event -> DataBufferUtils.release(event.content())).then();
    }

    private static Refusal onePartTooMany() {
      return Refusal.badRequest(
          "The form has a part too many (expected: one file, perhaps one category).");
    }

    private static Refusal badCategory() {
      return Refusal.badRequest("category: expected 1 to 64 of A-Z, a-z, 0-9, '.', '_' and '-'.");
    }

    private Form<S> form() {
      S whole = file;
      if (whole == null) {
        throw Refusal.badRequest("The form has no part named file.");
      }
      // From here on, what completes the form answers for what was stored.
      file = null;
      return new Form<>(whole, category);
    }

    private Mono<Void> dropped() {
      S left = file;
      return left == null ? Mono.empty() : steps.discard(left);
    }
  }
}
