package io.remitstream.api.notification;

import io.remitstream.streaming.notification.Receipt;
import io.remitstream.streaming.notification.Receipts;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What providers tell later of messages that they took. Nobody comes here with a key: a receipt is
 * taken by its provider's signature, over the bytes as they came, or not at all.
 */
@RestController
final class ReceiptController {

  /** SendGrid's batches have up to 768 kB. */
  static final int LARGEST = 1_000_000;

  private static final String RECEIPTS = "/v1/receipts";
  private static final String SENDGRID = "X-Twilio-Email-Event-Webhook-";

  private final Receipts receipts;
  private final @Nullable SendGridSignature sendGrid;
  private final @Nullable TwilioSignature twilio;
  private final String callback;

  ReceiptController(
      Receipts receipts, SendGridReceiptSettings sendGrid, TwilioReceiptSettings twilio) {
    this.receipts = receipts;
    String key = sendGrid.verificationKey();
    this.sendGrid = key == null ? null : new SendGridSignature(key);
    String token = twilio.token();
    this.twilio = token == null || twilio.callback() == null ? null : new TwilioSignature(token);
    this.callback = String.valueOf(twilio.callback());
  }

  @PostMapping(path = RECEIPTS + "/sendgrid", consumes = MediaType.APPLICATION_JSON_VALUE)
  Mono<ResponseEntity<Void>> sendGrid(
      @RequestHeader(name = SENDGRID + "Signature", defaultValue = "") String signature,
      @RequestHeader(name = SENDGRID + "Timestamp", defaultValue = "") String timestamp,
      ServerHttpRequest request) {
    SendGridSignature check = sendGrid;
    if (check == null) {
      throw MessageRefused.receiptsOff("remitstream.notification.sendgrid.verification-key");
    }
    return body(request)
        .filter(body -> check.isOf(timestamp, body, signature))
        .switchIfEmpty(Mono.error(MessageRefused::badSignature))
        .flatMapIterable(SendGridEvents::receipts)
        .concatMap(receipts::take)
        .then(taken());
  }

  private static Mono<byte[]> body(ServerHttpRequest request) {
    return DataBufferUtils.join(request.getBody(), LARGEST)
        .map(
            joined -> {
              byte[] bytes = new byte[joined.readableByteCount()];
              joined.read(bytes);
              DataBufferUtils.release(joined);
              return bytes;
            })
        .onErrorMap(DataBufferLimitException.class, large -> MessageRefused.tooLarge(LARGEST));
  }

  @PostMapping(path = RECEIPTS + "/twilio", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  Mono<ResponseEntity<Void>> twilio(
      @RequestHeader(name = "X-Twilio-Signature", defaultValue = "") String signature,
      @RequestParam UUID notification,
      ServerWebExchange exchange) {
    TwilioSignature check = twilio;
    if (check == null) {
      throw MessageRefused.receiptsOff(
          "remitstream.notification.twilio.token and .twilio.callback");
    }
    String address = callback + "?" + exchange.getRequest().getURI().getRawQuery();
    return exchange
        .getFormData()
        .filter(form -> check.isOf(address, form, signature))
        .switchIfEmpty(Mono.error(MessageRefused::badSignature))
        .flatMapIterable(form -> told(notification, form))
        .concatMap(receipts::take)
        .then(taken());
  }

  private static List<Receipt> told(UUID notification, MultiValueMap<String, String> form) {
    String status = Objects.requireNonNullElse(form.getFirst("MessageStatus"), "");
    String code = Objects.requireNonNullElse(form.getFirst("ErrorCode"), "");
    return TwilioStatus.receipt(notification, status, code).stream().toList();
  }

  private static Mono<ResponseEntity<Void>> taken() {
    return Mono.just(ResponseEntity.noContent().build());
  }
}
