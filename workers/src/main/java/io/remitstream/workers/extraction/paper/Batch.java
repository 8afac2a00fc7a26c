package io.remitstream.workers.extraction.paper;

import io.remitstream.workers.extraction.paper.Draft.RemittanceDraft;
import java.util.List;

/** Tells where in a batch of pages another remittance begins. */
final class Batch {

  private static final int TOP = 18;

  /** So much less sure a number is that may be the paper's own. */
  private static final double LESS = 0.05;

  private Batch() {}

  static boolean begins(PageLines page, RemittanceDraft before) {
    if (before.claims.isEmpty()) {
      return false;
    }
    List<TextLine> lines = page.lines;
    boolean titled = false;
    for (int i = 0; i < Math.min(TOP, lines.size()); i++) {
      titled |= PaperTitle.is(lines.get(i));
      for (KeyFinder.Found found : page.found.get(i)) {
        Leaf leaf = found.leaf();
        boolean tells = leaf.field() == Field.TRACE || leaf.field() == Field.DOCUMENT_NO;
        Leaf known = before.leaf(leaf.field());
        if (tells && known != null && leaf.trust() > known.trust() - LESS) {
          return !known.value().equals(leaf.value()) && known.text().length() > 3;
        }
      }
    }
    return titled && isFirstPage(lines);
  }

  /** {@code Page 1 of 4}. */
  private static boolean isFirstPage(List<TextLine> lines) {
    for (TextLine line : lines) {
      int page = line.tokens.indexOf("page");
      if (page < 0) {
        page = line.tokens.indexOf("pagina");
      }
      int number = page + 1;
      if (page >= 0 && number < line.tokens.size() && line.tokens.get(number).equals("no")) {
        number++;
      }
      if (page >= 0 && number + 1 < line.tokens.size() && line.tokens.get(number).equals("1")) {
        String next = line.tokens.get(number + 1);
        return next.equals("of") || next.equals("de") || Codes.isInteger(next);
      }
    }
    return false;
  }
}
