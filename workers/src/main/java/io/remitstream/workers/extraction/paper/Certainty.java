package io.remitstream.workers.extraction.paper;

import io.remitstream.streaming.remittance.FieldEvidence;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.streaming.remittance.balance.PaperVerdict;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How sure a leaf is: its label, its kind, the recognition of its characters, its equations, and
 * what stands around it.
 */
final class Certainty {

  private static final double PROVEN = 0.99;
  private static final double DOUBTED = 0.6;
  private final PaperVerdict verdict;

  private final Standing standing;
  private final Oddities oddities;

  Certainty(PaperVerdict verdict, Standing standing, Oddities oddities) {
    this.verdict = verdict;
    this.standing = standing;
    this.oddities = oddities;
  }

  Map<String, FieldEvidence> evidence(Map<String, Leaf> leaves) {
    Map<String, FieldEvidence> evidence = LinkedHashMap.newLinkedHashMap(leaves.size());
    leaves.forEach((pointer, leaf) -> evidence.put(pointer, evidence(pointer, leaf)));
    return evidence;
  }

  private FieldEvidence evidence(String pointer, Leaf leaf) {
    double most = Math.min(standing.most(pointer), oddities.most(pointer));
    double sure = Math.min(of(leaf, verdict.evidence().get(pointer)), most);
    double confidence = Math.round(sure * 1000) / 1000.0;
    return new FieldEvidence(leaf.page(), leaf.box(), leaf.text(), leaf.method(), confidence);
  }

  private static double of(Leaf leaf, PaperVerdict.@Nullable Evidence equations) {
    double read = leaf.method() == Method.OCR ? recognised(leaf.recognition()) : 1;
    if (equations == null) {
      return read * leaf.trust() * (leaf.field().isMoney() ? Standing.UNPROVEN : 1);
    }
    if (equations.failing() > 0) {
      return DOUBTED * read * (equations.agreeing() > equations.failing() ? 1.2 : 1);
    }
    return PROVEN * Math.max(read, 0.97) * named(leaf.trust(), equations.naming() > 0);
  }

  /** A name that was only guessed stays a guess where no equation would notice another one. */
  private static double named(double trust, boolean proven) {
    return proven ? Math.min(1, trust + 0.1) : trust;
  }

  /** A recogniser's own certainty, which is too high for digits, as a chance of being right. */
  private static double recognised(double confidence) {
    return confidence >= 0.95 ? 0.96 : confidence >= 0.9 ? 0.92 : 0.88 * confidence;
  }
}
