package io.remitstream.api.graphql;

import io.r2dbc.spi.Readable;
import io.remitstream.streaming.keys.DocumentKey;
import io.remitstream.streaming.keys.DocumentKeys;
import io.remitstream.streaming.keys.Place;
import io.remitstream.streaming.keys.WrappedDocumentKey;
import io.remitstream.streaming.remittance.StoredForm;
import io.remitstream.streaming.tenancy.TenantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * A row of several documents' rows, whose identity is still under its document's key. The keys of
 * all of them are opened together when the reading transaction is over.
 *
 * @param parent whose list it stands in
 * @param place where in that list
 */
record Sealed<P>(
    UUID parent, P place, UUID id, WrappedDocumentKey key, String detail, byte[] identity) {

  /** A row with the columns {@code id}, {@code detail}, {@code identity} and those of its key. */
  static <P> Sealed<P> of(Readable row, UUID parent, P place) {
    return new Sealed<>(
        parent,
        place,
        required(row, "id", UUID.class),
        new WrappedDocumentKey(
            new TenantId(required(row, "tenant_id", UUID.class)),
            required(row, "document_id", UUID.class),
            required(row, "key_id", UUID.class),
            required(row, "wrapped_key", byte[].class)),
        required(row, "detail", String.class),
        required(row, StoredForm.IDENTITY_COLUMN, byte[].class));
  }

  static <T> T required(Readable row, String column, Class<T> type) {
    return Objects.requireNonNull(row.get(column, type), column);
  }

  /** Whole again, each by its row and its stored form; off the thread that reads the database. */
  static <P, T> Flux<T> open(
      List<Sealed<P>> rows,
      String table,
      Opening opening,
      BiFunction<Sealed<P>, StoredForm, T> whole) {
    return opened(rows, opening.keys())
        .publishOn(opening.scheduler())
        .flatMapIterable(
            opened -> rows.stream().map(row -> whole.apply(row, row.form(table, opened))).toList());
  }

  private static <P> Mono<Map<UUID, DocumentKey>> opened(List<Sealed<P>> rows, DocumentKeys keys) {
    return Flux.fromIterable(wrapped(rows)).concatMap(keys::open).collectMap(DocumentKey::document);
  }

  private static <P> Collection<WrappedDocumentKey> wrapped(List<Sealed<P>> rows) {
    return rows.stream()
        .map(Sealed::key)
        .collect(Collectors.toMap(WrappedDocumentKey::document, key -> key, (one, same) -> one))
        .values();
  }

  private StoredForm form(String table, Map<UUID, DocumentKey> opened) {
    DocumentKey opener = Objects.requireNonNull(opened.get(key.document()));
    return new StoredForm(
        detail, opener.fields().open(identity, new Place(table, StoredForm.IDENTITY_COLUMN, id)));
  }

  /**
   * What rows are opened with.
   *
   * @param scheduler where they are decrypted and parsed: a page of many documents takes too long
   *     for an event loop
   */
  record Opening(DocumentKeys keys, Scheduler scheduler) {}
}
