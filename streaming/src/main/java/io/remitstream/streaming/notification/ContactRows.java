package io.remitstream.streaming.notification;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.keys.DocumentKey;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.keys.Place;
import io.remitstream.streaming.keys.WrappedDocumentKey;
import io.remitstream.streaming.tenancy.TenantId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of table {@code contact}, sealed and opened. */
final class ContactRows {

  static final String COLUMNS =
      "tenant_id, id, revision, profile, preferences::text as preferences, blocked, wrapped_key,"
          + " key_id, created_at, updated_at";

  private static final JsonMapper MAPPER = JsonMapper.shared();
  private static final TypeReference<List<Preference>> LIST = new TypeReference<>() {};

  private ContactRows() {}

  /** Still sealed. */
  record Row(
      WrappedDocumentKey key,
      int revision,
      byte[] profile,
      Preferences preferences,
      Set<Channel> blocked,
      Instant createdAt,
      Instant updatedAt) {

    Mono<OpenContact> opened(DocumentKeys keys) {
      return keys.open(key).map(open -> new OpenContact(contact(open), open));
    }

    private Contact contact(DocumentKey open) {
      return new Contact(
          key.document(),
          revision,
          unsealed(open, profile),
          preferences,
          blocked,
          createdAt,
          updatedAt);
    }
  }

  static Row of(Readable row) {
    return new Row(
        new WrappedDocumentKey(
            new TenantId(required(row, "tenant_id", UUID.class)),
            required(row, "id", UUID.class),
            required(row, "key_id", UUID.class),
            required(row, "wrapped_key", byte[].class)),
        required(row, "revision", Integer.class),
        required(row, "profile", byte[].class),
        new Preferences(MAPPER.readValue(required(row, "preferences", String.class), LIST)),
        Arrays.stream(required(row, "blocked", String[].class))
            .map(Channel::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        required(row, "created_at", Instant.class),
        required(row, "updated_at", Instant.class));
  }

  static byte[] sealed(DocumentKey key, Profile profile) {
    return key.fields().seal(MAPPER.writeValueAsBytes(profile), place(key.document()));
  }

  private static Profile unsealed(DocumentKey key, byte[] sealed) {
    return MAPPER.readValue(key.fields().open(sealed, place(key.document())), Profile.class);
  }

  static String json(Preferences preferences) {
    return MAPPER.writeValueAsString(preferences.chosen());
  }

  private static Place place(UUID contact) {
    return new Place("contact", "profile", contact);
  }

  static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }
}
