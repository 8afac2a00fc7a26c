package io.remitstream.workers.extraction.paper.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PayerProfilesTest {

  @TempDir private Path folder;

  private void refused(String text, String message) throws Exception {
    Files.writeString(folder.resolve("bad.profile"), text);

    assertThatThrownBy(() -> PayerProfiles.read(folder))
        .isInstanceOf(BadProfile.class)
        .hasMessageContaining(message);
  }

  @Test
  void unknownKeyShouldBeRefusedWithItsLine() throws Exception {
    refused(
        "anchors: Lark\n\ncharges: Fee",
        "profile bad.profile, line 3: key charges (expected: anchors, payer, payee,");
  }

  @Test
  void profileWithoutAnchorsShouldBeRefused() throws Exception {
    refused("charge: Fee", "profile bad.profile: no anchors");
  }

  @Test
  void lineWithoutColonShouldBeRefused() throws Exception {
    refused("anchors: Lark\ncharge Fee", "line 2: no colon");
  }

  @Test
  void labelWithoutWordsShouldBeRefused() throws Exception {
    refused("anchors: Lark\ncharge: Fee | | Rate", "line 2: words without a letter or digit");
  }

  @Test
  void labelForTwoThingsShouldBeRefused() throws Exception {
    refused("anchors: Lark\ncharge: Fee\npaid: FEE:", "line 3: \"fee\" a second time");
  }

  @Test
  void folderThatIsNoneShouldBeRefused() {
    assertThatThrownBy(() -> PayerProfiles.read(folder.resolve("none")))
        .isInstanceOf(BadProfile.class)
        .hasMessageContaining("expected: a folder of profiles");
  }

  @Test
  void profileShouldBeReadFromTheFolder() throws Exception {
    Files.writeString(folder.resolve("lark.profile"), "anchors: Lark Plan\ncharge: Going Rate");
    Files.writeString(folder.resolve("notes.txt"), "no profile");

    assertThat(PayerProfiles.read(folder)).isNotNull();
  }
}
