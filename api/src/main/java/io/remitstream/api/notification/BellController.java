package io.remitstream.api.notification;

import static io.remitstream.api.notification.ContactController.CONTACT;
import static io.remitstream.api.notification.ContactController.JSON;

import io.remitstream.api.webhook.IdList;
import io.remitstream.api.webhook.IdList.Page;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a contact was told in the app, over REST. */
@RestController
final class BellController {

  private static final String BELL = CONTACT + "/notifications";

  private final Bells bells;

  BellController(Bells bells) {
    this.bells = bells;
  }

  /** As the contract's {@code NotificationBell}. */
  record BellPage(List<NotificationView> items, long unread, @Nullable String next) {}

  /** As the contract's {@code ReadUpTo}. */
  record ReadUpTo(@Nullable UUID upTo) {}

  /** As the contract's {@code ReadCount}. */
  record ReadCount(long read) {}

  @GetMapping(path = BELL, produces = JSON)
  Mono<BellPage> list(
      @PathVariable UUID contactId,
      @RequestParam(defaultValue = "false") boolean unread,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") Integer limit) {
    int kept = IdList.checked(limit);
    var list = IdList.of("bell", contactId, unread);
    return Mono.defer(() -> bells.list(contactId, unread, list.place(cursor), kept + 1))
        .map(found -> list.page(found, kept, NotificationView::notificationId))
        .zipWith(bells.unread(contactId), BellController::shown);
  }

  private static BellPage shown(Page<NotificationView> page, long unread) {
    return new BellPage(page.items(), unread, page.next());
  }

  @PostMapping(path = BELL + "/read", consumes = MediaType.ALL_VALUE, produces = JSON)
  Mono<ReadCount> readAll(
      @PathVariable UUID contactId, @RequestBody(required = false) Mono<ReadUpTo> body) {
    return body.defaultIfEmpty(new ReadUpTo(null))
        .flatMap(asked -> bells.readAll(contactId, asked.upTo()))
        .map(ReadCount::new);
  }
}
