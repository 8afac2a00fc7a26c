package io.remitstream.streaming.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class BlobConfigurationTest {

  @TempDir Path directory;

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(BlobConfiguration.class);

  @Test
  void configurationShouldServeTheDirectoryThatIsSet() {
    runner
        .withPropertyValues("remitstream.blob.directory=" + directory.resolve("blobs"))
        .run(
            context -> {
              assertThat(context).hasSingleBean(BlobStore.class);
              assertThat(directory.resolve("blobs/staging")).isDirectory();
            });
  }

  @Test
  void configurationShouldRefuseInASentenceWhenASettingIsWrong() {
    runner
        .withPropertyValues(
            "remitstream.blob.directory=" + directory, "remitstream.blob.io-threads=1000")
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .hasMessage("remitstream.blob.io-threads: 1000 (expected: 1 to 256)"));
  }
}
