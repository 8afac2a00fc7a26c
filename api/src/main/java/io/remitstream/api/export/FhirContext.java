package io.remitstream.api.export;

import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentData.StoredClaim;
import io.remitstream.streaming.document.DocumentData.StoredRemittance;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;

/** The remittance whose claims are written, and the ids of what they refer to. */
record FhirContext(Document document, StoredRemittance stored) {

  UUID payerId() {
    return named("payer");
  }

  UUID payeeId() {
    return named("payee");
  }

  UUID idOf(StoredClaim claim) {
    return Objects.requireNonNullElseGet(
        claim.claim().claimId(), () -> named("claim " + claim.place().claim()));
  }

  /** The same whenever the document is written. */
  private UUID named(String part) {
    String name = document.id() + "/" + stored.ordinal() + "/" + part;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
