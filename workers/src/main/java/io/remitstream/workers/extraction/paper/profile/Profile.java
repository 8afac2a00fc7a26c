package io.remitstream.workers.extraction.paper.profile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What one payer's papers call things.
 *
 * @param name of its file, without ending
 * @param anchors words that only this payer's papers print
 * @param labels what its labels stand for, the longest first
 */
record Profile(String name, List<Phrase> anchors, List<Label> labels) {

  /** A payer's own label. */
  record Label(Phrase phrase, Term term) {}

  Profile {
    anchors = List.copyOf(anchors);
    labels = List.copyOf(labels);
  }

  static Profile of(String name, List<Phrase> anchors, Map<Phrase, Term> labels) {
    List<Label> sorted =
        labels.entrySet().stream()
            .map(one -> new Label(one.getKey(), one.getValue()))
            .sorted(Comparator.comparingInt((Label label) -> -label.phrase().size()))
            .toList();
    return new Profile(name, anchors, sorted);
  }
}
