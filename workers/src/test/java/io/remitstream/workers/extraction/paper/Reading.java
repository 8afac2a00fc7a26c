package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.ClaimRead;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.EraPart.RemittanceClosed;
import io.remitstream.streaming.remittance.EraPart.RemittanceOpened;
import io.remitstream.streaming.remittance.EraPart.TypeFound;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.RemittanceHeader;
import io.remitstream.workers.extraction.page.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that was read of some pages, for tests. */
final class Reading {

  final List<EraPart> parts = new ArrayList<>();

  static Reading of(Page... pages) {
    var reading = new Reading();
    var parser = new PaperParser();
    for (Page page : pages) {
      reading.parts.addAll(parser.feed(page));
    }
    reading.parts.addAll(parser.end());
    return reading;
  }

  static Reading of(String drawn) {
    return of(Sheet.page(1, 1, drawn));
  }

  DocumentType type() {
    return only(TypeFound.class).getFirst().type();
  }

  RemittanceHeader header() {
    return only(RemittanceOpened.class).getFirst().header();
  }

  RemittanceClosed closed() {
    return only(RemittanceClosed.class).getFirst();
  }

  int remittances() {
    return only(RemittanceOpened.class).size();
  }

  List<Claim> claims() {
    return only(ClaimRead.class).stream().map(ClaimRead::claim).toList();
  }

  List<Finding> findings() {
    return only(FindingRaised.class).stream().map(FindingRaised::finding).toList();
  }

  Map<String, FieldEvidence> fields() {
    var fields = new LinkedHashMap<String, FieldEvidence>();
    only(FieldsRead.class).forEach(part -> fields.putAll(part.fields()));
    return fields;
  }

  private <T extends EraPart> List<T> only(Class<T> type) {
    return parts.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
