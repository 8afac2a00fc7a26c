package io.remitstream.workers.extraction.paper.profile;

import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All profiles: those that come with the service, and those of a folder. */
public final class PayerProfiles {

  private static final String ENDING = ".profile";
  private static final String OWN =
      "classpath*:io/remitstream/workers/extraction/paper/profile/*" + ENDING;

  private final List<Profile> profiles;

  /** The first words of all anchors: few pages have any of them. */
  private final Set<String> first;

  private PayerProfiles(List<Profile> profiles) {
    this.profiles = List.copyOf(profiles);
    this.first =
        profiles.stream()
            .flatMap(profile -> profile.anchors().stream())
            .map(anchor -> anchor.words().getFirst())
            .collect(Collectors.toSet());
  }

  /**
   * Fails with {@link BadProfile} where one of them cannot be read.
   *
   * @param folder with files {@code NAME.profile}; one of them that is named as one that comes with
   *     the service stands for it
   */
  public static PayerProfiles read(@Nullable Path folder) {
    List<Profile> all = new ArrayList<>(folder == null ? List.of() : ofFolder(folder));
    for (Profile own : own()) {
      if (all.stream().noneMatch(other -> other.name().equals(own.name()))) {
        all.add(own);
      }
    }
    return new PayerProfiles(all);
  }

  static PayerProfiles of(Profile... profiles) {
    return new PayerProfiles(List.of(profiles));
  }

  private static List<Profile> own() {
    try {
      List<Profile> own = new ArrayList<>();
      for (Resource resource : new PathMatchingResourcePatternResolver().getResources(OWN)) {
        String text = resource.getContentAsString(StandardCharsets.UTF_8);
        own.add(ProfileParser.parse(String.valueOf(resource.getFilename()), text));
      }
      return own;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<Profile> ofFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ENDING))
          .sorted()
          .map(PayerProfiles::parsed)
          .toList();
    } catch (IOException failure) {
      throw new BadProfile(folder.toString(), "cannot be listed (expected: a folder of profiles)");
    }
  }

  private static Profile parsed(Path file) {
    try {
      return ProfileParser.parse(String.valueOf(file.getFileName()), Files.readString(file));
    } catch (IOException failure) {
      throw new BadProfile(file.toString(), "cannot be read (expected: a text in UTF-8)");
    }
  }

  /** The profile of the payer whose anchor stands on the page; the first one's that does. */
  Optional<Profile> of(Page page) {
    return mayHaveAnchor(page) ? anchored(page) : Optional.empty();
  }

  private boolean mayHaveAnchor(Page page) {
    for (Word word : page.words()) {
      if (!first.isEmpty() && first.contains(Phrase.bare(word.text()))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Profile> anchored(Page page) {
    var words = new PlacedWords(page);
    return profiles.stream()
        .filter(profile -> profile.anchors().stream().anyMatch(words::has))
        .findFirst();
  }
}
