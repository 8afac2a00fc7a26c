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
    var quick = new QuickStart(directory, true, true);
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
    assertThat(new QuickStart(directory, true, false).options("api")).isEmpty();
  }

  @Test
  void optionsShouldBeNoneWhenTheBuildKeepsNoCaches() {
    assertThat(new QuickStart(directory.resolve("absent"), true, true).options("api")).isEmpty();
  }

  /** A jar or a cache of an earlier build must not run in place of what was built since. */
  @Test
  void optionsShouldBeNoneWhenNobodyKeepsThemAsNewAsTheBuild() throws IOException {
    Files.createFile(directory.resolve("api.aot"));

    assertThat(new QuickStart(directory, false, true).options("api")).isEmpty();
  }
}
