package io.remitstream.workers.extraction.page.process;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Loader;

/**
 * The jars and folders of the worker's class path that a page reader needs. With all of them a
 * reader would open each in its search for plugins, and keep the list of what is in it: some 6 MB.
 */
final class ReaderClassPath {

  /** One of each jar. */
  private static final List<String> NEEDED =
      List.of(
          "io/remitstream/workers/extraction/page/reader/PageReaderMain.class",
          "io/remitstream/streaming/remittance/Box.class",
          "org/apache/pdfbox/pdmodel/PDDocument.class",
          "org/apache/pdfbox/io/RandomAccessRead.class",
          "org/apache/pdfbox/jbig2/JBIG2ImageReader.class",
          "org/apache/fontbox/FontBoxFont.class",
          "org/apache/commons/logging/LogFactory.class",
          "org/bytedeco/javacpp/Loader.class",
          "org/bytedeco/leptonica/PIX.class",
          "org/bytedeco/tesseract/TessBaseAPI.class",
          "tessdata/eng.traineddata",
          "org/jspecify/annotations/Nullable.class");

  private static final List<String> NATIVES = List.of("javacpp", "leptonica", "tesseract");

  private ReaderClassPath() {}

  /**
   * @param main the class that is started
   * @throws IllegalStateException when something a reader needs is not on the worker's class path
   */
  static String of(String main) {
    return Stream.of(
            Stream.of(main.replace('.', '/') + ".class"),
            NEEDED.stream(),
            NATIVES.stream().map(ReaderClassPath::library))
        .flatMap(resources -> resources)
        .map(ReaderClassPath::place)
        .distinct()
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String library(String name) {
    return "org/bytedeco/%s/%s/%s"
        .formatted(name, Loader.getPlatform(), System.mapLibraryName("jni" + name));
  }

  private static Path place(String resource) {
    URL found = ClassLoader.getSystemResource(resource);
    if (found == null) {
      throw new IllegalStateException("A page reader needs " + resource + ", which is not there.");
    }
    String place = found.toString().replaceFirst("^jar:", "");
    return Path.of(
        URI.create(place.substring(0, place.length() - resource.length()).replaceFirst("!/$", "")));
  }
}
