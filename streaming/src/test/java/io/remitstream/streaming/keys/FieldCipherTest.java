package io.remitstream.streaming.keys;

import static io.remitstream.streaming.keys.Keyring.DOCUMENT;
import static io.remitstream.streaming.keys.Keyring.OTHER_DOCUMENT;
import static io.remitstream.streaming.keys.Keyring.OTHER_TENANT;
import static io.remitstream.streaming.keys.Keyring.TENANT;
import static io.remitstream.streaming.keys.Keyring.documentKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldCipherTest {

  private static final String NAME = "DOE-ŁUKASZ";
  private static final UUID ROW = UUID.fromString("01990000-0000-7000-8000-0000000000c1");
  private static final Place PLACE = new Place("claim", "identity", ROW);
  private static final int SEED = 7;

  private final FieldCipher cipher = documentKey(TENANT, DOCUMENT, SEED).fields();

  @Test
  void openShouldGiveThePlainTextBackWhenNothingChanged() {
    var sealed = cipher.seal(NAME, PLACE);

    assertThat(cipher.openText(sealed, PLACE)).isEqualTo(NAME);
  }

  @Test
  void sealShouldGiveAnotherCiphertextEachTimeAndAdd29Bytes() {
    var first = cipher.seal(NAME, PLACE);
    var second = cipher.seal(NAME, PLACE);

    assertThat(first)
        .isNotEqualTo(second)
        .hasSize(NAME.getBytes(StandardCharsets.UTF_8).length + 29);
  }

  @ParameterizedTest
  @MethodSource("otherPlaces")
  void openShouldRefuseWhenTheCiphertextWasMoved(Place elsewhere) {
    var sealed = cipher.seal(NAME, PLACE);

    assertThatThrownBy(() -> cipher.open(sealed, elsewhere)).isInstanceOf(Undecipherable.class);
  }

  static Stream<Place> otherPlaces() {
    return Stream.of(
        new Place("remittance", "identity", ROW),
        new Place("claim", "note", ROW),
        new Place("claim", "identity", UUID.fromString("01990000-0000-7000-8000-0000000000c2")),
        // The parts run together are the same: only their lengths tell them apart.
        new Place("claimi", "dentity", ROW));
  }

  @ParameterizedTest
  @MethodSource("otherKeys")
  void openShouldRefuseWhenTheKeyIsAnothers(DocumentKey other) {
    var sealed = cipher.seal(NAME, PLACE);

    assertThatThrownBy(() -> other.fields().open(sealed, PLACE)).isInstanceOf(Undecipherable.class);
  }

  static Stream<DocumentKey> otherKeys() {
    return Stream.of(
        documentKey(TENANT, DOCUMENT, SEED + 1),
        documentKey(OTHER_TENANT, DOCUMENT, SEED),
        documentKey(TENANT, OTHER_DOCUMENT, SEED));
  }

  @Test
  void openShouldRefuseWithoutContentWhenAnyByteChanged() {
    var sealed = cipher.seal(NAME, PLACE);

    IntStream.range(0, sealed.length)
        .forEach(
            at -> {
              var tampered = sealed.clone();
              tampered[at] ^= 1;
              assertThatThrownBy(() -> cipher.open(tampered, PLACE))
                  .isInstanceOf(Undecipherable.class)
                  .hasNoCause()
                  .hasMessageNotContaining(NAME);
            });
  }

  @Test
  void openShouldRefuseWhenTheCiphertextIsCutShort() {
    var sealed = cipher.seal(NAME, PLACE);

    IntStream.range(0, sealed.length)
        .forEach(
            length ->
                assertThatThrownBy(() -> cipher.open(Arrays.copyOf(sealed, length), PLACE))
                    .isInstanceOf(Undecipherable.class));
  }

  @Test
  void blobKeyShouldDifferFromWhatSealsFields() {
    var key = documentKey(TENANT, DOCUMENT, SEED);

    var blob = new FieldCipher(TENANT, DOCUMENT, key.blobKey());

    assertThatThrownBy(() -> blob.open(cipher.seal(NAME, PLACE), PLACE))
        .isInstanceOf(Undecipherable.class);
    assertThat(key).hasToString("DocumentKey[" + DOCUMENT + "]");
  }
}
