import com.google.googlejavaformat.java.Formatter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks ("check") or rewrites ("write") every Java source of the project in google-java-format's style. */
class Format {

  private static final Formatter FORMATTER = new Formatter();

  public static void main(String[] args) throws Exception {
    boolean write = args.length > 0 && args[0].equals("write");
    // All processors at once: nothing else can be built before this is done.
    List<Path> off = sources().parallelStream().filter(source -> isOff(source, write)).toList();
    off.forEach(source -> System.err.println((write ? "formatted " : "not formatted: ") + source));
    if (!off.isEmpty() && !write) {
      System.err.println("Run ./mvnw validate -N -Dformat=write, then build again.");
      System.exit(1);
    }
  }

  private static boolean isOff(Path source, boolean write) {
    try {
      String text = Files.readString(source);
      String wanted = FORMATTER.formatSourceAndFixImports(text);
      if (wanted.equals(text)) {
        return false;
      }
      if (write) {
        Files.writeString(source, wanted);
      }
      return true;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (Exception refused) {
      throw new IllegalStateException(source + " cannot be formatted", refused);
    }
  }

  private static List<Path> sources() throws IOException {
    var java = FileSystems.getDefault().getPathMatcher("glob:**/src/{main,test,jmh}/java/**.java");
    try (var files = Files.walk(Path.of("."))) {
      return files.filter(java::matches).filter(f -> !f.toString().contains("/target/")).sorted().toList();
    }
  }
}
