package io.remitstream.api.export;

import io.remitstream.streaming.document.Document;
import io.remitstream.streaming.document.DocumentStatus;
import io.remitstream.streaming.document.DocumentStore.OpenDocument;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.streaming.remittance.x12.Delimiters;
import io.remitstream.streaming.remittance.x12.EraProof;
import io.remitstream.streaming.remittance.x12.EraSource;
import io.remitstream.streaming.remittance.x12.EraWriter;
import io.remitstream.streaming.remittance.x12.Interchange;
import io.remitstream.streaming.remittance.x12.Interchange.Parties;
import io.remitstream.streaming.remittance.x12.Missing;
import io.remitstream.streaming.remittance.x12.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * X12 835: the document is read twice, once to prove that it can be written, once to write it, and
 * never held. Nothing is sent before the proof is through.
 */
final class EraForm {

  private static final int LARGEST_CONTROL = 999_999_999;

  private final EraUnits units;
  private final ExportSettings settings;

  EraForm(EraUnits units, ExportSettings settings) {
    this.units = units;
    this.settings = settings;
  }

  /** Fails with {@link NotReadYet}, {@link CannotWriteEra} or {@link Unbalanced}. */
  Mono<Flux<String>> write(OpenDocument open) {
    return Mono.just(open)
        .doOnNext(EraForm::requireWhole)
        .flatMap(this::proven)
        .map(proof -> text(open, proof.delimiters()));
  }

  private static void requireWhole(OpenDocument open) {
    DocumentStatus status = open.document().status();
    if (!status.isFinal()) {
      throw new NotReadYet();
    }
    if (status == DocumentStatus.PARTIAL) {
      throw new CannotWriteEra(List.of(new Missing("", "SE", "the rest of the document")));
    }
  }

  private Mono<EraProof> proven(OpenDocument open) {
    var proof = new EraProof(source(open.document()));
    return units
        .of(open)
        .doOnNext(unit -> take(unit, proof))
        .then(Mono.just(proof))
        .map(EraForm::checked);
  }

  private static void take(EraUnit unit, EraProof proof) {
    switch (unit) {
      case EraUnit.Opened opened -> proof.open(header(opened), opened.wording());
      case EraUnit.OfClaim claim -> proof.add(claim.stored().claim(), claim.wording());
      case EraUnit.Closed closed -> {
        var remittance = closed.remittance().remittance();
        proof.close(remittance.header(), remittance.providerAdjustments(), closed.wording());
      }
    }
  }

  private static EraProof checked(EraProof proof) {
    if (proof.remittances() == 0) {
      throw new CannotWriteEra(List.of(new Missing("/remittances", "ST", "a remittance")));
    }
    if (!proof.missing().isEmpty()) {
      throw new CannotWriteEra(proof.missing());
    }
    if (!proof.findings().isEmpty()) {
      throw new Unbalanced(proof.findings());
    }
    return proof;
  }

  private Flux<String> text(OpenDocument open, Delimiters delimiters) {
    return Flux.defer(
        () -> {
          EraSource source = source(open.document());
          var interchange = new Interchange(parties(open.document()), delimiters);
          return Flux.concat(
              Flux.just(interchange.open()),
              units.of(open).map(unit -> write(unit, source, interchange)),
              Flux.defer(() -> Flux.just(interchange.close())));
        });
  }

  private static String write(EraUnit unit, EraSource source, Interchange interchange) {
    return switch (unit) {
      case EraUnit.Opened opened ->
          interchange.begin()
              + interchange.unit(worded(EraWriter.header(source.header(header(opened))), unit));
      case EraUnit.OfClaim claim -> {
        boolean first = claim.stored().place().claim() == 0;
        String text = EraWriter.claim(source.claim(claim.stored().claim()), first);
        yield interchange.unit(worded(text, unit));
      }
      case EraUnit.Closed closed -> {
        var remittance = closed.remittance().remittance();
        var adjustments = source.adjustments(remittance.providerAdjustments(), remittance.header());
        yield interchange.unit(worded(EraWriter.trailer(adjustments), unit)) + interchange.end();
      }
    };
  }

  private static RemittanceHeader header(EraUnit.Opened opened) {
    return opened.remittance().remittance().header();
  }

  private static String worded(String written, EraUnit unit) {
    @Nullable Wording wording = unit.wording();
    return wording == null ? written : wording.over(written);
  }

  private static EraSource source(Document document) {
    return "ERA".equals(document.documentType()) ? EraSource.ERA : EraSource.PAPER;
  }

  /** The same document has the same numbers and dates, whenever it is written. */
  private Parties parties(Document document) {
    int control = Math.floorMod(document.id().value().hashCode(), LARGEST_CONTROL) + 1;
    var made = document.finishedAt() == null ? document.receivedAt() : document.finishedAt();
    return new Parties(settings.sender(), settings.receiver(), control, made);
  }
}
