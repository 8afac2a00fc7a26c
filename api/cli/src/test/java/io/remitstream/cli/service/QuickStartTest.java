package io.remitstream.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {

  @TempDir private Path directory;

  @Test
  void optionsShouldLearnOnceAndUseItFromThenOn() throws IOException {
    var quick = new QuickStart(directory, true);
    Path cache = directory.resolve("api.aot");

    assertThat(quick.options("api")).containsExactly("-XX:AOTCacheOutput=" + cache);
    assertThat(quick.learns("api")).isTrue();

    Files.createFile(cache);

    assertThat(quick.options("api")).containsExactly("-XX:AOTCache=" + cache);
    assertThat(quick.learns("api")).isFalse();
    assertThat(quick.learns("workers")).isTrue();
  }

  @Test
  void optionsShouldBeNoneWhenNothingIsToBeLearnt() {
    assertThat(new QuickStart(directory, false).options("api")).isEmpty();
  }

  @Test
  void optionsShouldBeNoneWhenTheBuildKeepsNoCaches() {
    assertThat(new QuickStart(directory.resolve("absent"), true).options("api")).isEmpty();
  }
}
