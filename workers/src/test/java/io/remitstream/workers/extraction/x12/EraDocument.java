package io.remitstream.workers.extraction.x12;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.ClaimRead;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.EraPart.PageRead;
import io.remitstream.streaming.remittance.EraPart.RemittanceClosed;
import io.remitstream.streaming.remittance.EraPart.RemittanceOpened;
import io.remitstream.streaming.remittance.EraPart.TypeFound;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.Remittance;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.streaming.remittance.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A whole document put together from its parts, as a test looks at it. */
record EraDocument(List<Remittance> remittances, List<Finding> findings, Outcome status) {

  static EraDocument read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static EraDocument read(byte[] bytes) {
    return of(parts(bytes, bytes.length));
  }

  /** The parts of a document fed in chunks of this many bytes. */
  static List<EraPart> parts(byte[] bytes, int chunk) {
    return parts(bytes, chunk, EraLimits.DEFAULT);
  }

  static List<EraPart> parts(byte[] bytes, int chunk, EraLimits limits) {
    var parser = new EraParser(limits);
    var parts = new ArrayList<EraPart>();
    for (int from = 0; from < bytes.length; from += chunk) {
      parts.addAll(parser.feed(ByteBuffer.wrap(bytes, from, Math.min(chunk, bytes.length - from))));
    }
    parts.addAll(parser.end());
    return parts;
  }

  static EraDocument of(List<EraPart> parts) {
    var remittances = new ArrayList<Remittance>();
    var findings = new ArrayList<Finding>();
    var claims = new ArrayList<Claim>();
    RemittanceHeader header = RemittanceHeader.UNKNOWN;
    Outcome outcome = null;
    for (EraPart part : parts) {
      switch (part) {
        case RemittanceOpened opened -> header = opened.header();
        case ClaimRead read -> claims.add(read.claim());
        case RemittanceClosed closed -> {
          remittances.add(
              Remittance.of(null, header, closed.providerAdjustments(), claims, closed.balanced()));
          claims.clear();
        }
        case FindingRaised raised -> findings.add(raised.finding());
        case DocumentEnded ended -> outcome = ended.outcome();
        case TypeFound never -> throw new AssertionError(never);
        case FieldsRead never -> throw new AssertionError(never);
        case PageRead never -> throw new AssertionError(never);
      }
    }
    return new EraDocument(remittances, findings, Objects.requireNonNull(outcome));
  }

  Remittance remittance() {
    return remittances.getFirst();
  }

  Claim claim(int ordinal) {
    return remittance().claims().get(ordinal);
  }

  List<Rule> rules() {
    return findings.stream().map(Finding::rule).toList();
  }

  Finding finding(Rule rule) {
    return findings.stream().filter(finding -> finding.rule() == rule).findFirst().orElseThrow();
  }

  /** A document of the project's own making, from {@code src/test/resources/era}. */
  static byte[] bytes(String name) {
    try (var in = EraDocument.class.getResourceAsStream("/era/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
