package io.remitstream.workers.extraction;

import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.EraPart.TypeFound;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.UnreadableScan;
import io.remitstream.workers.extraction.page.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The pages of one document whose letters can hardly be told apart: scanned too coarsely, faxed too
 * often, photographed in the dark. How sure OCR is of a page, letter by letter, tells them; a
 * scanner's own word for its resolution is often wrong.
 */
final class CoarsePages {

  /** Scans at 200 dots an inch and more are read with 0.87 or more, at 72 with 0.82 or less. */
  private static final double CLEAR = 0.83;

  /** Half of the letters are guesses: a claim read from them would be an invention. */
  private static final double LEGIBLE = 0.55;

  /** Fewer are a stamp, a logo or dirt on an empty page. */
  private static final int TELLING_LETTERS = 40;

  private static final String ADVICE = "(expected: a scan at 200 to 300 dots an inch)";

  private final List<FindingRaised> coarse = new ArrayList<>();
  private boolean pictures;
  private boolean words;
  private boolean legible;

  void heed(Page page) {
    boolean picture = page.method() == Method.OCR && page.failure() == null;
    pictures |= picture;
    words |= !page.words().isEmpty();
    double clarity = picture ? clarity(page.words()) : 1;
    legible |= !page.words().isEmpty() && clarity >= LEGIBLE;
    if (clarity < CLEAR) {
      String message =
          "The letters of page %d can hardly be told apart %s.".formatted(page.number(), ADVICE);
      coarse.add(new FindingRaised(Finding.of(Rule.COARSE_SCAN, "", message)));
    }
  }

  /** From 0 to 1: how sure OCR is of a letter, on average. */
  private static double clarity(List<Word> words) {
    int letters = words.stream().mapToInt(word -> word.text().length()).sum();
    double sure =
        words.stream().mapToDouble(word -> word.confidence() * word.text().length()).sum();
    return letters < TELLING_LETTERS ? 1 : sure / letters;
  }

  /**
   * The part, with what there is to say of coarse pages.
   *
   * @throws UnreadableScan where a remittance seems to stand on pages none of which is legible
   */
  List<EraPart> with(EraPart part) {
    return switch (part) {
      case TypeFound found ->
          List.of(found.type() == DocumentType.OTHER ? other(found) : sure(found));
      case DocumentEnded ended when !coarse.isEmpty() -> told(ended);
      default -> List.of(part);
    };
  }

  private TypeFound sure(TypeFound found) {
    if (!coarse.isEmpty() && !legible) {
      throw new UnreadableScan();
    }
    return found;
  }

  private TypeFound other(TypeFound found) {
    if (pictures && !words) {
      return new TypeFound(found.type(), "No page shows words that can be read " + ADVICE + ".");
    }
    String reason = Objects.requireNonNullElse(found.reason(), "It tells of no claim.");
    return coarse.isEmpty()
        ? found
        : new TypeFound(
            found.type(), reason + " Its letters can hardly be told apart " + ADVICE + ".");
  }

  private List<EraPart> told(DocumentEnded ended) {
    var parts = new ArrayList<EraPart>(coarse);
    parts.add(
        new DocumentEnded(
            ended.outcome(),
            ended.remittances(),
            ended.claims(),
            ended.lines(),
            ended.findings() + coarse.size()));
    return parts;
  }
}
