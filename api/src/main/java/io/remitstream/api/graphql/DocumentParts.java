package io.remitstream.api.graphql;

import io.remitstream.api.document.ClaimList;
import io.remitstream.api.graphql.FieldPages.Fields;
import io.remitstream.api.graphql.Slice.Window;
import io.remitstream.openapi.model.Document;
import io.remitstream.streaming.document.DocumentData.ClaimPlace;
import io.remitstream.streaming.document.DocumentId;
import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Remittance;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;

/**
 * What belongs to a document or a remittance, gathered over all of an operation before it is read:
 * a loader's name is the parameter's.
 */
@Controller
final class DocumentParts {

  DocumentParts(
      BatchLoaderRegistry loaders,
      RemittancePages remittances,
      ClaimPages claims,
      FindingPages findings,
      FieldPages fields) {
    loaders
        .<Slice<Integer>, Connection<Remittance>>forName("remittances")
        .registerMappedBatchLoader((slices, env) -> Slice.load(slices, remittances::ofDocuments));
    loaders
        .<Slice<ClaimPlace>, Connection<Claim>>forName("claims")
        .registerMappedBatchLoader((slices, env) -> Slice.load(slices, claims::ofDocuments));
    loaders
        .<Slice<Integer>, Connection<Claim>>forName("remittanceClaims")
        .registerMappedBatchLoader((slices, env) -> Slice.load(slices, claims::ofRemittances));
    loaders
        .<Slice<Integer>, Connection<Finding>>forName("findings")
        .registerMappedBatchLoader((slices, env) -> Slice.load(slices, findings::ofDocuments));
    loaders
        .<Slice<Integer>, Connection<Fields>>forName("fields")
        .registerMappedBatchLoader((slices, env) -> Slice.load(slices, fields::ofDocuments));
  }

  @SchemaMapping(typeName = "Document", field = "remittances")
  CompletableFuture<Connection<Remittance>> remittances(
      Document document,
      @Argument int first,
      @Argument @Nullable String after,
      DataLoader<Slice<Integer>, Connection<Remittance>> remittances) {
    UUID id = document.getDocumentId();
    return remittances.load(slice(new Ordinals(RemittancePages.LIST, id), first, after));
  }

  @SchemaMapping(typeName = "Document", field = "claims")
  CompletableFuture<Connection<Claim>> claims(
      Document document,
      @Argument int first,
      @Argument @Nullable String after,
      DataLoader<Slice<ClaimPlace>, Connection<Claim>> claims) {
    UUID id = document.getDocumentId();
    ClaimPlace place = new ClaimList(new DocumentId(id)).place(after);
    return claims.load(new Slice<>(id, new Window<>(First.checked(first), place, after != null)));
  }

  @SchemaMapping(typeName = "Document", field = "findings")
  CompletableFuture<Connection<Finding>> findings(
      Document document,
      @Argument int first,
      @Argument @Nullable String after,
      DataLoader<Slice<Integer>, Connection<Finding>> findings) {
    UUID id = document.getDocumentId();
    return findings.load(slice(new Ordinals(FindingPages.LIST, id), first, after));
  }

  @SchemaMapping(typeName = "Document", field = "fields")
  CompletableFuture<Connection<Fields>> fields(
      Document document,
      @Argument int first,
      @Argument @Nullable String after,
      DataLoader<Slice<Integer>, Connection<Fields>> fields) {
    UUID id = document.getDocumentId();
    return fields.load(slice(new Ordinals(FieldPages.LIST, id), first, after));
  }

  @SchemaMapping(typeName = "Remittance", field = "claims")
  CompletableFuture<Connection<Claim>> claimsOfRemittance(
      Remittance remittance,
      @Argument int first,
      @Argument @Nullable String after,
      DataLoader<Slice<Integer>, Connection<Claim>> remittanceClaims) {
    UUID id = Objects.requireNonNull(remittance.remittanceId());
    return remittanceClaims.load(slice(new Ordinals(ClaimPages.OF_REMITTANCE, id), first, after));
  }

  private static Slice<Integer> slice(Ordinals list, int first, @Nullable String after) {
    return new Slice<>(
        list.parent(), new Window<>(First.checked(first), list.place(after), after != null));
  }
}
