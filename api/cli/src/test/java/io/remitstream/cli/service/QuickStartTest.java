package io.remitstream.cli.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {

  @TempDir private Path directory;

  @Test
  void optionsShouldLearnOnceAndUseItFromThenOn() throws IOException {
    var quick = new QuickStart(directory, true, true, true);
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
    assertThat(new QuickStart(directory, true, false, true).options("api")).isEmpty();
  }

  @Test
  void optionsShouldBeNoneWhenTheBuildKeepsNoCaches() {
    assertThat(new QuickStart(directory.resolve("absent"), true, true, true).options("api"))
        .isEmpty();
  }

  /** A jar or a cache of an earlier build must not run in place of what was built since. */
  @Test
  void optionsShouldBeNoneWhenNobodyKeepsThemAsNewAsTheBuild() throws IOException {
    Files.createFile(directory.resolve("api.aot"));

    assertThat(new QuickStart(directory, false, true, true).options("api")).isEmpty();
  }

  @Test
  void optionsShouldTakeTheBeansThatWereWorkedOutWhenTheyFitTheSettings() throws IOException {
    Files.createFile(Files.createDirectory(directory.resolve("api")).resolve("wired"));

    assertThat(new QuickStart(directory, true, false, true).options("api"))
        .containsExactly("-Dspring.aot.enabled=true");
    assertThat(new QuickStart(directory, true, false, false).options("api")).isEmpty();
    assertThat(new QuickStart(directory, true, false, true).options("workers")).isEmpty();
  }

  @Test
  void settingsOfSpringItselfShouldNotBeOurOwn() {
    assertThat(QuickStart.areOurOwn(Map.of("REMITSTREAM_DATA", "x", "PATH", "y"))).isTrue();
    assertThat(QuickStart.areOurOwn(Map.of("SPRING_PROFILES_ACTIVE", "x"))).isFalse();
    assertThat(QuickStart.areOurOwn(Map.of("MANAGEMENT_TRACING_ENABLED", "x"))).isFalse();
  }
}
