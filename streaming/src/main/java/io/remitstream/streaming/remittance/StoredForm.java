package io.remitstream.streaming.remittance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;

/**
 * A claim or a remittance as it is stored, in two halves: what names nobody as JSON that the
 * database may read, and what identifies somebody as bytes that are encrypted before they go there.
 *
 * @param detail goes into column {@code detail}
 * @param identity plaintext; its ciphertext goes into column {@code identity}
 */
public record StoredForm(String detail, byte[] identity) {

  /** Where both halves stand, and where the ciphertext is bound to. */
  public static final String CLAIM_TABLE = "claim";

  public static final String REMITTANCE_TABLE = "remittance";
  public static final String IDENTITY_COLUMN = "identity";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .withConfigOverride(List.class, StoredForm::leaveOutEmpty)
          .build();

  /** A claim with the ids that it is stored under. */
  public static StoredForm of(Claim claim) {
    return new StoredForm(
        detail(claim.withoutIdentity()), MAPPER.writeValueAsBytes(claim.identity()));
  }

  public static StoredForm of(RemittanceDetail remittance) {
    return new StoredForm(
        detail(remittance.withoutIdentity()), MAPPER.writeValueAsBytes(remittance.identity()));
  }

  /** The whole claim again. */
  public Claim toClaim() {
    return MAPPER
        .readValue(detail, Claim.class)
        .with(MAPPER.readValue(identity, ClaimIdentity.class));
  }

  public RemittanceDetail toRemittance() {
    return MAPPER
        .readValue(detail, RemittanceDetail.class)
        .with(MAPPER.readValue(identity, RemittanceDetail.Identity.class));
  }

  /** PostgreSQL holds no NUL in text or JSON; a damaged code that has one is kept readable. */
  private static String detail(Object nameless) {
    return MAPPER.writeValueAsString(nameless).replace("\\u0000", "\\ufffd");
  }

  private static void leaveOutEmpty(MutableConfigOverride lists) {
    lists.setInclude(
        JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS));
    lists.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  /** All of a remittance but its claims. */
  public record RemittanceDetail(
      RemittanceHeader header, List<ProviderAdjustment> providerAdjustments) {

    public RemittanceDetail {
      providerAdjustments = List.copyOf(providerAdjustments);
    }

    Identity identity() {
      return new Identity(
          header.identity(),
          providerAdjustments.stream().map(ProviderAdjustment::identity).toList());
    }

    RemittanceDetail withoutIdentity() {
      return new RemittanceDetail(
          header.withoutIdentity(),
          providerAdjustments.stream().map(ProviderAdjustment::withoutIdentity).toList());
    }

    RemittanceDetail with(Identity identity) {
      var identified = new ArrayList<ProviderAdjustment>(providerAdjustments.size());
      for (int i = 0; i < providerAdjustments.size(); i++) {
        identified.add(providerAdjustments.get(i).with(identity.providerAdjustments().get(i)));
      }
      return new RemittanceDetail(header.with(identity.header()), identified);
    }

    /** What identifies somebody in it. */
    record Identity(HeaderIdentity header, List<ProviderAdjustment.Identity> providerAdjustments) {}
  }
}
