package io.remitstream.benchmarks.paper;

import io.remitstream.benchmarks.paper.score.Extracted;
import io.remitstream.benchmarks.paper.score.Said;
import io.remitstream.benchmarks.paper.score.Scored;
import io.remitstream.benchmarks.paper.score.TruthFile;
import io.remitstream.streaming.remittance.EraPart;
import java.util.List;

/** What the engine said about a document, held against its truth. */
final class PaperVerdict {

  /** Below it a person is asked. */
  private static final double ASKED = 0.8;

  private PaperVerdict() {}

  static Scored of(String name, TruthFile truth, List<EraPart> parts) {
    Said said = Extracted.of(parts);
    return Scored.of(name, truth, said, said.findings().isEmpty() && sure(parts));
  }

  private static boolean sure(List<EraPart> parts) {
    return parts.stream()
        .filter(EraPart.FieldsRead.class::isInstance)
        .flatMap(part -> ((EraPart.FieldsRead) part).fields().values().stream())
        .allMatch(evidence -> evidence.confidence() >= ASKED);
  }
}
