package io.remitstream.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.remitstream.benchmarks.load.BadAnswer;
import io.remitstream.benchmarks.paper.PaperPrograms;
import java.net.ConnectException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class MisuseTest {

  @TempDir Path folder;

  @Test
  void wrongPathShouldBeNamedInALine() {
    String none = folder.resolve("none").toString();

    Throwable failure = catchThrowable(() -> PaperPrograms.run(List.of("race", "hostile", none)));

    assertThat(Misuse.of(failure)).contains(none + ": there is no such file or directory");
  }

  @Test
  void systemThatDoesNotAnswerShouldBeNamedInALine() {
    var refused = new ConnectException("Connection refused: localhost/127.0.0.1:8080");

    assertThat(Misuse.of(new IllegalStateException(refused)))
        .hasValueSatisfying(
            line ->
                assertThat(line)
                    .contains("REMITSTREAM_URL", "127.0.0.1:8080", "./remit serve")
                    .doesNotContain("\n"));
  }

  @Test
  void keyThatIsNotKnownShouldBeNamedInALine() {
    assertThat(Misuse.of(new IllegalStateException(new BadAnswer(401, "{}"))))
        .hasValueSatisfying(
            line -> assertThat(line).contains("REMITSTREAM_API_KEY", "demo.env", "401"));
  }

  @Test
  void faultOfTheProgramShouldKeepItsTrace() {
    assertThat(Misuse.of(new IllegalStateException("still reading"))).isEmpty();
    assertThat(Misuse.of(new IllegalArgumentException("load: latency or flood")))
        .contains("load: latency or flood");
  }
}
