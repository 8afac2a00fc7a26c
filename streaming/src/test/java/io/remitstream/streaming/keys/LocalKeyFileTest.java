package io.remitstream.streaming.keys;

import static io.remitstream.streaming.keys.Keyring.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.StepVerifier;

class LocalKeyFileTest {

  private static final byte[] SECRET = "a key".getBytes(StandardCharsets.UTF_8);
  private static final byte[] CONTEXT = "a context".getBytes(StandardCharsets.UTF_8);

  @TempDir Path directory;

  @Test
  void openShouldMakeAFileForTheOwnerOnlyWhenThereIsNone() throws IOException {
    var keys = directory.resolve("keys");
    var file = keys.resolve("provider.json");

    LocalKeyFile.open(settings(file, true));

    assertThat(mode(file)).isEqualTo("rw-------");
    assertThat(mode(keys)).isEqualTo("rwx------");
    try (var left = Files.list(keys)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void unwrapShouldOpenWhatAnEarlierStartWrapped() {
    var file = directory.resolve("provider.json");
    var earlier = LocalKeyFile.open(settings(file, true));
    var later = LocalKeyFile.open(settings(file, false));

    earlier
        .wrap(SECRET, CONTEXT)
        .flatMap(wrapped -> later.unwrap(wrapped, CONTEXT))
        .as(StepVerifier::create)
        .assertNext(plain -> assertThat(plain).isEqualTo(SECRET))
        .expectComplete()
        .verify(Keyring.TIMEOUT);
    assertThat(later.id()).isEqualTo(earlier.id()).startsWith("local-file:");
  }

  @Test
  void unwrapShouldRefuseWhenTheContextIsAnother() {
    var provider = LocalKeyFile.inMemory();

    provider
        .wrap(SECRET, CONTEXT)
        .flatMap(wrapped -> provider.unwrap(wrapped, new byte[] {1}))
        .as(StepVerifier::create)
        .expectError(Undecipherable.class)
        .verify(Keyring.TIMEOUT);
  }

  @Test
  void openShouldRefuseInASentenceWhenThereIsNoFileAndNoneMayBeMade() {
    assertThatThrownBy(() -> LocalKeyFile.open(settings(directory.resolve("none.json"), false)))
        .isInstanceOf(KeyFileRefused.class)
        .hasMessageContaining("none.json does not exist")
        .hasMessageContaining("remitstream.keys.create-missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw------x"})
  void openShouldRefuseWhenOthersCanReachTheFile(String mode) throws IOException {
    var file = directory.resolve("provider.json");
    LocalKeyFile.open(settings(file, true));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));

    assertThatThrownBy(() -> LocalKeyFile.open(settings(file, true)))
        .isInstanceOf(KeyFileRefused.class)
        .hasMessageContaining("open to others")
        .hasMessageContaining("chmod 600");
  }

  @Test
  void openShouldRefuseWithoutQuotingTheFileWhenItHoldsNoKeyset() throws IOException {
    var file = directory.resolve("provider.json");
    Files.writeString(file, "{\"primaryKeyId\": \"tell-nobody\"}");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

    assertThatThrownBy(() -> LocalKeyFile.open(settings(file, true)))
        .isInstanceOf(KeyFileRefused.class)
        .hasMessageContaining("not a Tink AES-256-GCM keyset")
        .hasMessageNotContaining("tell-nobody")
        .hasNoCause();
  }

  @Test
  void openShouldGiveAllTheSameKeyWhenSeveralStartAtOnce() throws Exception {
    var file = directory.resolve("provider.json");
    Callable<String> start = () -> LocalKeyFile.open(settings(file, true)).id();

    try (var services = Executors.newFixedThreadPool(8)) {
      List<String> ids =
          services.invokeAll(IntStream.range(0, 8).mapToObj(i -> start).toList()).stream()
              .map(future -> future.resultNow())
              .distinct()
              .toList();

      assertThat(ids).hasSize(1);
    }
  }

  @Test
  void settingsShouldRefuseWhenNothingWouldBeKept() {
    assertThatThrownBy(() -> new KeysSettings(directory, true, Duration.ZERO, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("remitstream.keys");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
