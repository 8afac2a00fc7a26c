package io.remitstream.workers.extraction.paper.profile;

import io.remitstream.streaming.remittance.EraPart;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.paper.PaperExtraction;
import java.util.Optional;
import reactor.core.publisher.Flux;

/**
 * An extraction that knows payers' own labels. A page that prints a payer's anchor and those after
 * it, up to another payer's, are read with that payer's profile; all others as they are.
 */
public final class ProfiledExtraction implements PaperExtraction {

  private final PaperExtraction extraction;
  private final PayerProfiles profiles;

  public ProfiledExtraction(PaperExtraction extraction, PayerProfiles profiles) {
    this.extraction = extraction;
    this.profiles = profiles;
  }

  @Override
  public Flux<EraPart> read(Flux<Page> pages) {
    return Flux.defer(
        () -> {
          var course = new Course();
          return extraction.read(pages.map(course::translated));
        });
  }

  /** One document. */
  private final class Course {

    private Optional<Profile> profile = Optional.empty();

    Page translated(Page page) {
      profile = profiles.of(page).or(() -> profile);
      return profile.map(known -> Translation.of(page, known)).orElse(page);
    }
  }
}
