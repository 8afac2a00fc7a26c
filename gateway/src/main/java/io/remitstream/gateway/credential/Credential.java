package io.remitstream.gateway.credential;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a caller shows at the door. Its text is never written anywhere. */
public sealed interface Credential {

  /** The body that exchanges it. */
  Map<String, String> request();

  /** A machine's key, good until it is revoked. */
  record ApiKey(String text) implements Credential {

    private static final Pattern FORM = Pattern.compile("rsk_[0-9A-Za-z]{1,40}_[0-9A-Za-z]{1,80}");

    /** Only what has a key's form is worth asking about; a token from outside has not. */
    static Optional<Credential> parse(String text) {
      return FORM.matcher(text).matches() ? Optional.of(new ApiKey(text)) : Optional.empty();
    }

    @Override
    public Map<String, String> request() {
      return Map.of("credential", text);
    }

    /** What the key is remembered by. */
    String digest() {
      return HexFormat.of().formatHex(Digests.sha256(text));
    }

    @Override
    public String toString() {
      return "ApiKey[…]";
    }
  }

  /** Admission for one connection. */
  record Ticket(String text) implements Credential {

    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z_-]{16,128}");

    static Optional<Credential> parse(String text) {
      return FORM.matcher(text).matches() ? Optional.of(new Ticket(text)) : Optional.empty();
    }

    @Override
    public Map<String, String> request() {
      return Map.of("ticket", text);
    }

    @Override
    public String toString() {
      return "Ticket[…]";
    }
  }
}
