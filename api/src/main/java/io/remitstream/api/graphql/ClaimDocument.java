package io.remitstream.api.graphql;

import io.remitstream.api.document.DocumentView;
import io.remitstream.openapi.model.Document;
import io.remitstream.streaming.document.DocumentStore;
import io.remitstream.streaming.remittance.Claim;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dataloader.DataLoader;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;

/** The way back from a claim, however it was found, to the document that it stands in. */
@Controller
final class ClaimDocument {

  private final DocumentStore documents;

  ClaimDocument(BatchLoaderRegistry loaders, DocumentStore documents) {
    this.documents = documents;
    loaders
        .<UUID, Document>forName("claimDocument")
        .registerMappedBatchLoader((claims, env) -> read(claims));
  }

  @SchemaMapping(typeName = "Claim", field = "document")
  CompletableFuture<Document> document(Claim claim, DataLoader<UUID, Document> claimDocument) {
    return claimDocument.load(Objects.requireNonNull(claim.claimId()));
  }

  private Mono<Map<UUID, Document>> read(Set<UUID> claims) {
    return documents.ofClaims(claims).map(ClaimDocument::views);
  }

  private static Map<UUID, Document> views(
      Map<UUID, io.remitstream.streaming.document.Document> found) {
    return found.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> DocumentView.of(one.getValue())));
  }
}
