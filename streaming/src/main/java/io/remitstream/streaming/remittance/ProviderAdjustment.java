package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money added or withheld for no single claim (one reason and amount of a PLB).
 *
 * @param reason PLB03-1, e.g. WO recovery, FB balance forward, L6 interest
 * @param reference PLB03-2
 * @param amount positive reduces the payment, negative raises it
 */
@JsonPropertyOrder(alphabetic = false)
public record ProviderAdjustment(
    @Nullable String providerId,
    @Nullable LocalDate fiscalPeriodEnd,
    @Nullable String reason,
    @Nullable String reference,
    @Nullable Money amount) {

  /** What identifies somebody, to be encrypted. */
  public Identity identity() {
    return new Identity(providerId, reference);
  }

  public ProviderAdjustment withoutIdentity() {
    return with(Identity.NONE);
  }

  public ProviderAdjustment with(Identity identity) {
    return new ProviderAdjustment(
        identity.providerId(), fiscalPeriodEnd, reason, identity.reference(), amount);
  }

  /** What identifies somebody in a provider adjustment. */
  @JsonPropertyOrder(alphabetic = false)
  public record Identity(@Nullable String providerId, @Nullable String reference) {

    public static final Identity NONE = new Identity(null, null);
  }
}
