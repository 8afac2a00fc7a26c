package io.remitstream.workers.extraction.page.process;

import io.remitstream.workers.extraction.page.reader.PageReaderMain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a page reader is started: by the Java that runs here, from what is on its class path. */
final class ReaderCommand {

  /** Of Boot's jar that is not extracted: what finds the classes in it. */
  private static final String LAUNCHER =
      "org.springframework.boot.loader.launch.PropertiesLauncher";

  private static final long FIRST_HEAP = 32L * 1024 * 1024;

  /**
   * Of glibc (mallopt(3)): pictures are mapped by themselves and go back when they are freed, and
   * no thread keeps an arena of its own. Two readers that have read scans hold 80 MB less.
   */
  private static final Map<String, String> NATIVE_MEMORY =
      Map.of(
          "MALLOC_ARENA_MAX", "1",
          "MALLOC_MMAP_THRESHOLD_", "262144",
          "MALLOC_TRIM_THRESHOLD_", "1048576");

  private final List<String> words;

  private ReaderCommand(List<String> words) {
    this.words = words;
  }

  static ReaderCommand of(PageReaderSettings settings) {
    return of(settings, PageReaderMain.class.getName());
  }

  static ReaderCommand of(PageReaderSettings settings, String main) {
    var words = new ArrayList<String>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(options(settings));
    words.add("-cp");
    if (isPackedJar()) {
      words.add(System.getProperty("java.class.path"));
      words.add("-Dloader.main=" + main);
      words.add(LAUNCHER);
    } else {
      words.add(ReaderClassPath.of(main));
      words.add(main);
    }
    words.add(Long.toString(settings.memory().toBytes()));
    return new ReaderCommand(List.copyOf(words));
  }

  private static List<String> options(PageReaderSettings settings) {
    Path cache = settings.cache();
    Path natives =
        cache != null
            ? cache
            : Path.of(System.getProperty("java.io.tmpdir"), "remitstream-natives");
    return List.of(
        "-Xmx" + settings.heap().toBytes(),
        // Small until a page needs more: by default a heap begins with what the machine has.
        "-Xms" + Math.min(FIRST_HEAP, settings.heap().toBytes()),
        "-Xmn12m",
        "-XX:MinHeapFreeRatio=20",
        "-XX:MaxHeapFreeRatio=40",
        // What OCR has freed goes back to the system, not only what lies at the end.
        "-XX:TrimNativeHeapInterval=1000",
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        "-XX:+ExitOnOutOfMemoryError",
        "-XX:-UsePerfData",
        "-Xshare:auto",
        "-Xlog:disable",
        "--enable-native-access=ALL-UNNAMED",
        "-Djava.awt.headless=true",
        "-Dorg.bytedeco.javacpp.cachedir=" + natives,
        "-Dorg.bytedeco.javacpp.nopointergc=true",
        "-Dpdfbox.fontcache=" + natives,
        // PDFBox would quote what it cannot read.
        "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
        "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog");
  }

  private static boolean isPackedJar() {
    return ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
  }

  /** Its errors go nowhere: they may quote a document. */
  Process start() throws IOException {
    var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("OMP_THREAD_LIMIT", "1");
    builder.environment().putAll(NATIVE_MEMORY);
    // Options meant for the worker would be taken up, and told on the standard error.
    builder.environment().remove("JDK_JAVA_OPTIONS");
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    return builder.start();
  }
}
