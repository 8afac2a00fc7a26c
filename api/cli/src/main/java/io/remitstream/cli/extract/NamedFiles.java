package io.remitstream.cli.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files that a command line names. */
final class NamedFiles {

  private NamedFiles() {}

  /**
   * A directory stands for the files in it, by name: neither for hidden ones nor for what lies
   * deeper. One that holds none stays as it is, to be told as what it is.
   */
  static List<String> of(List<String> named) throws IOException {
    var files = new ArrayList<String>();
    for (String one : named) {
      List<String> inside = Files.isDirectory(Path.of(one)) ? inside(Path.of(one)) : List.of();
      files.addAll(inside.isEmpty() ? List.of(one) : inside);
    }
    return files;
  }

  private static List<String> inside(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries
          .filter(entry -> !entry.getFileName().toString().startsWith("."))
          .filter(Files::isRegularFile)
          .map(Path::toString)
          .sorted()
          .toList();
    }
  }
}
