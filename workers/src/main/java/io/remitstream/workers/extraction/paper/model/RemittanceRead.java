package io.remitstream.workers.extraction.paper.model;

import io.remitstream.streaming.remittance.Claim;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.ClaimRead;
import io.remitstream.streaming.remittance.EraPart.FieldsRead;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.EraPart.RemittanceClosed;
import io.remitstream.streaming.remittance.EraPart.RemittanceOpened;
import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.RemittanceHeader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole remittance as it was read.
 *
 * @param fields where its leaves stand, by pointer: those of the header, then those of each claim
 * @param closed its provider adjustments and sums
 */
record RemittanceRead(
    int ordinal,
    RemittanceHeader header,
    List<Claim> claims,
    List<Map<String, FieldEvidence>> fields,
    List<Finding> findings,
    RemittanceClosed closed) {

  static RemittanceRead of(List<EraPart> parts) {
    var opened = (RemittanceOpened) parts.getFirst();
    List<Claim> claims = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Map<Integer, Map<String, FieldEvidence>> fields = new LinkedHashMap<>();
    for (EraPart part : parts) {
      switch (part) {
        case ClaimRead read -> claims.add(read.claim());
        case FieldsRead read -> fields.put(read.claim(), read.fields());
        case FindingRaised raised -> findings.add(raised.finding());
        default -> {}
      }
    }
    List<Map<String, FieldEvidence>> inOrder = new ArrayList<>();
    for (int claim = FieldsRead.HEADER; claim < claims.size(); claim++) {
      inOrder.add(fields.getOrDefault(claim, Map.of()));
    }
    var closed = (RemittanceClosed) parts.getLast();
    return new RemittanceRead(opened.ordinal(), opened.header(), claims, inOrder, findings, closed);
  }

  /** By pointer, of header and claims together. */
  Map<String, FieldEvidence> evidence() {
    var all = new LinkedHashMap<String, FieldEvidence>();
    fields.forEach(all::putAll);
    return all;
  }

  List<EraPart> parts() {
    List<EraPart> parts = new ArrayList<>();
    parts.add(new RemittanceOpened(ordinal, header));
    parts.add(new FieldsRead(ordinal, FieldsRead.HEADER, fields.getFirst()));
    for (int claim = 0; claim < claims.size(); claim++) {
      parts.add(new ClaimRead(ordinal, claim, claims.get(claim)));
      parts.add(new FieldsRead(ordinal, claim, fields.get(claim + 1)));
    }
    findings.forEach(finding -> parts.add(new FindingRaised(finding)));
    parts.add(closed);
    return parts;
  }
}
