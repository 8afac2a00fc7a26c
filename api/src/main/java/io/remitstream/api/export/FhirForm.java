package io.remitstream.api.export;

import io.remitstream.api.document.DocumentPages;
import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentData.StoredClaim;
import io.remitstream.streaming.document.DocumentData.StoredRemittance;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import io.remitstream.streaming.remittance.Remittance;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/**
 * FHIR R4: a Bundle (collection) of the payers and payees as Organization and of each claim as
 * ExplanationOfBenefit, in the conventions of CARIN Blue Button 2.2.0.
 */
final class FhirForm {

  private static final int ONE_AT_A_TIME = 1;

  private final DocumentPages pages;

  FhirForm(DocumentPages pages) {
    this.pages = pages;
  }

  Flux<String> write(OpenDocument open) {
    return Flux.concat(
        Flux.just(start(open.document())),
        entries(open).switchOnFirst((first, all) -> first.hasValue() ? listed(all) : all),
        Flux.just("}"),
        pages.unchanged(open));
  }

  static String start(Document document) {
    return "{\"resourceType\":\"Bundle\",\"id\":\"%s\",\"type\":\"collection\",\"timestamp\":\"%s\""
        .formatted(document.id(), document.updatedAt());
  }

  /** FHIR knows no empty list: without entries there is none. */
  static Flux<String> listed(Flux<String> entries) {
    return entries
        .index()
        .map(entry -> (entry.getT1() == 0 ? ",\"entry\":[" : ",") + entry.getT2())
        .concatWith(Mono.just("]"));
  }

  private Flux<String> entries(OpenDocument open) {
    return pages.remittances(open).concatMap(one -> entries(open, one), ONE_AT_A_TIME);
  }

  private Flux<String> entries(OpenDocument open, StoredRemittance stored) {
    var context = new FhirContext(open.document(), stored);
    return Flux.concat(
        Flux.fromStream(() -> organizations(context)),
        pages
            .claims(open, stored.ordinal())
            .concatMapIterable(page -> claims(context, page), ONE_AT_A_TIME));
  }

  static Stream<String> organizations(FhirContext context) {
    Remittance remittance = context.stored().remittance();
    return Stream.of(
        entry(context.payerId(), FhirParties.payer(context.payerId(), remittance.payer())),
        entry(context.payeeId(), FhirParties.payee(context.payeeId(), remittance.payee())));
  }

  private static List<String> claims(FhirContext context, List<StoredClaim> page) {
    return page.stream().map(one -> claim(context, one)).toList();
  }

  static String claim(FhirContext context, StoredClaim stored) {
    UUID id = context.idOf(stored);
    return entry(id, new FhirBenefit(context, stored.claim(), id).resource());
  }

  private static String entry(UUID id, ObjectNode resource) {
    return Fhir.object().put("fullUrl", Fhir.urn(id)).set("resource", resource).toString();
  }
}
