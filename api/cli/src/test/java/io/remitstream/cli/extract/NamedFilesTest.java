package io.remitstream.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init")
class NamedFilesTest {

  @TempDir Path directory;

  @Test
  void directoryShouldStandForItsOwnFilesByName() throws Exception {
    Path second = Files.writeString(directory.resolve("b.835"), "ISA");
    Path first = Files.writeString(directory.resolve("a.pdf"), "%PDF");
    Files.writeString(directory.resolve(".hidden"), "");
    Path deeper = Files.createDirectory(directory.resolve("deeper"));

    assertThat(NamedFiles.of(List.of("none", directory.toString())))
        .containsExactly("none", first.toString(), second.toString());
    assertThat(NamedFiles.of(List.of(deeper.toString()))).containsExactly(deeper.toString());
  }
}
