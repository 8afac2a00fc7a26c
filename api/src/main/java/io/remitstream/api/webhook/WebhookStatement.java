package io.remitstream.api.webhook;

import static io.remitstream.api.webhook.EndpointRow.required;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A signed statement of what was sent, as the contracts' {@code WebhookStatement}.
 *
 * @param root hexadecimal
 * @param statement the signed text
 * @param signature {@code v1a,} and base64
 */
public record WebhookStatement(
    UUID statementId,
    long fromSequence,
    long toSequence,
    String root,
    String statement,
    String signature,
    Instant madeAt) {

  static WebhookStatement of(Readable row) {
    byte[] signature = required(row, "signature", byte[].class);
    return new WebhookStatement(
        required(row, "id", UUID.class),
        required(row, "from_sequence", Long.class),
        required(row, "to_sequence", Long.class),
        HexFormat.of().formatHex(required(row, "root", byte[].class)),
        required(row, "statement", String.class),
        "v1a," + Base64.getEncoder().encodeToString(signature),
        required(row, "made_at", Instant.class));
  }
}
