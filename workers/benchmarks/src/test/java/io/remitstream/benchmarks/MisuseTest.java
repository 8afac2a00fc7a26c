package io.remitstream.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.remitstream.benchmarks.paper.PaperPrograms;
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
  void faultOfTheProgramShouldKeepItsTrace() {
    assertThat(Misuse.of(new IllegalStateException("still reading"))).isEmpty();
    assertThat(Misuse.of(new IllegalArgumentException("load: latency or flood")))
        .contains("load: latency or flood");
  }
}
