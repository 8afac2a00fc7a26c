package io.remitstream.benchmarks.paper;

import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Sheet;
import io.remitstream.benchmarks.paper.layout.Layout;
import io.remitstream.benchmarks.paper.layout.OtherPaper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes folders of documents with their truth. */
public final class Corpus {

  private static final int PLANTED = 4;

  private Corpus() {}

  /** {@code each} documents a layout, planted errors, and scans of a third of them. */
  public static void write(Path folder, List<Layout> layouts, int each) throws Exception {
    for (Layout layout : layouts) {
      for (Paper paper : papers(layout, each)) {
        paper.write(folder);
      }
    }
  }

  /** Papers that are no remittances. */
  public static void writeOthers(Path folder, List<OtherPaper> others) throws Exception {
    for (OtherPaper other : others) {
      other(other).write(folder);
    }
  }

  static Paper other(OtherPaper other) throws Exception {
    try (PDDocument document = new PDDocument()) {
      try (Ink ink = new Ink(document, Sheet.LETTER)) {
        other.drawing().accept(ink);
      }
      String name = "other-" + other.kind().replace(' ', '-');
      return new Paper(name, PaperMaker.bytes(document), Truth.other(other.kind()), Map.of());
    }
  }

  static List<Paper> papers(Layout layout, int each) throws Exception {
    PaperMaker maker = new PaperMaker(layout);
    long seed = 1_000L * Math.floorMod(layout.name().hashCode(), 1_000);
    List<Paper> papers = new ArrayList<>();
    for (int number = 1; number <= each; number++) {
      papers.add(maker.make(layout.name() + "-" + number, seed + number));
    }
    for (int number = 1; number <= Math.min(PLANTED, each); number++) {
      String source = layout.name() + "-" + number;
      papers.add(maker.broken(source + "-E", source, seed + number));
    }
    papers.addAll(scans(papers));
    return papers;
  }

  /**
   * The first is scanned well, in grey or in bits, the second badly, the third lies on its side.
   */
  private static List<Paper> scans(List<Paper> papers) throws Exception {
    List<Paper> scans = new ArrayList<>();
    long seed = papers.getFirst().name().hashCode();
    Scans.Medium good = seed % 2 == 0 ? Scans.Medium.GREY_300 : Scans.Medium.BITS_300;
    List<Scans.Medium> media = List.of(good, Scans.Medium.SKEWED_200, Scans.Medium.TURNED_90);
    for (int at = 0; at < Math.min(media.size(), papers.size()); at++) {
      scans.add(Scans.of(papers.get(at), media.get(at), seed));
    }
    return scans;
  }
}
