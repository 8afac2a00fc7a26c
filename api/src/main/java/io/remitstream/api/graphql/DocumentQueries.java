package io.remitstream.api.graphql;

import io.remitstream.api.document.DocumentList;
import io.remitstream.api.document.DocumentView;
import io.remitstream.api.graphql.Connection.Edge;
import io.remitstream.api.identity.CurrentCaller;
import io.remitstream.openapi.model.Document;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.document.DocumentId.DocumentNotFound;
import io.remitstream.streaming.document.DocumentPage;
import io.remitstream.streaming.document.DocumentPage.Place;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.remittance.Claim;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** Where a query begins. */
@Controller
final class DocumentQueries {

  private final DocumentStore documents;
  private final ClaimPages claims;

  DocumentQueries(DocumentStore documents, ClaimPages claims) {
    this.documents = documents;
    this.claims = claims;
  }

  @QueryMapping
  Mono<Connection<Document>> documents(
      @Argument int first,
      @Argument @Nullable String after,
      @Argument @Nullable List<String> status,
      @Argument @Nullable Instant receivedFrom,
      @Argument @Nullable Instant receivedBefore,
      @Argument @Nullable UUID parent) {
    int kept = First.checked(first);
    return CurrentCaller.get()
        .map(
            caller ->
                DocumentList.of(caller.tenant(), status, receivedFrom, receivedBefore, parent))
        .flatMap(list -> page(list, after, kept));
  }

  private Mono<Connection<Document>> page(DocumentList list, @Nullable String after, int first) {
    return documents
        .list(list.filter(), list.place(after), first)
        .map(page -> connection(list, page, after != null));
  }

  private static Connection<Document> connection(
      DocumentList list, DocumentPage page, boolean begun) {
    List<Edge<Document>> edges =
        page.documents().stream().map(document -> edge(list, document)).toList();
    return Connection.of(edges, page.next() != null, begun);
  }

  private static Edge<Document> edge(
      DocumentList list, io.remitstream.streaming.document.Document document) {
    String cursor = list.cursor(new Place(document.receivedAt(), document.id()));
    return new Edge<>(Objects.requireNonNull(cursor), DocumentView.of(document));
  }

  @QueryMapping
  Mono<Document> document(@Argument String id) {
    return Mono.fromSupplier(() -> DocumentId.of(id))
        .flatMap(documents::get)
        .map(DocumentView::of)
        .onErrorComplete(DocumentNotFound.class);
  }

  @QueryMapping
  Mono<Claim> claim(@Argument String id) {
    return Mono.fromSupplier(() -> UUID.fromString(id))
        .onErrorComplete(IllegalArgumentException.class)
        .flatMap(claims::one);
  }
}
