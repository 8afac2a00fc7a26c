package io.remitstream.workers.extraction;

import io.remitstream.streaming.remittance.DocumentType;
import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.streaming.remittance.EraPart.DocumentEnded;
import io.remitstream.streaming.remittance.EraPart.FindingRaised;
import io.remitstream.streaming.remittance.EraPart.TypeFound;
import io.remitstream.streaming.remittance.Finding;
import io.remitstream.streaming.remittance.Outcome;
import io.remitstream.streaming.remittance.Rule;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.PageFailure;
import io.remitstream.workers.extraction.page.UnreadablePages;
import java.util.ArrayList;
import java.util.List;

/**
 * The pages of one document that could not be read. None is lost in silence: each is a finding, and
 * the document ends as read in part.
 */
final class LostPages {

  private final List<FindingRaised> lost = new ArrayList<>();

  void heed(Page page) {
    PageFailure failure = page.failure();
    if (failure != null) {
      String message = "Page %d was not read: %s.".formatted(page.number(), words(failure));
      lost.add(new FindingRaised(Finding.of(Rule.PAGE_LOST, "", message)));
    }
  }

  private static String words(PageFailure failure) {
    return switch (failure) {
      case UNREADABLE -> "it is broken";
      case TIMED_OUT -> "reading it took too long";
      case BROKE_THE_READER -> "reading it ended the process that read it";
      case TOO_LARGE -> "it holds more than a page may";
    };
  }

  /**
   * The part, with what there is to say of lost pages.
   *
   * @throws UnreadablePages where pages are lost and the others hold no remittance: nobody can say
   *     that the document is none
   */
  List<EraPart> with(EraPart part) {
    return switch (part) {
      case TypeFound found when found.type() == DocumentType.OTHER && !lost.isEmpty() ->
          throw new UnreadablePages();
      case DocumentEnded ended when !lost.isEmpty() -> inPart(ended);
      default -> List.of(part);
    };
  }

  private List<EraPart> inPart(DocumentEnded ended) {
    var parts = new ArrayList<EraPart>(lost);
    parts.add(
        new DocumentEnded(
            Outcome.PARTIAL,
            ended.remittances(),
            ended.claims(),
            ended.lines(),
            ended.findings() + lost.size()));
    return parts;
  }
}
