import com.google.googlejavaformat.java.Formatter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Checks ("check") or rewrites ("write") every Java source of the project in google-java-format's style. */
class Format {

  public static void main(String[] args) throws Exception {
    boolean write = args.length > 0 && args[0].equals("write");
    var formatter = new Formatter();
    var off = new ArrayList<Path>();
    for (Path source : sources()) {
      String text = Files.readString(source);
      String wanted = formatter.formatSourceAndFixImports(text);
      if (wanted.equals(text)) {
        continue;
      }
      off.add(source);
      if (write) {
        Files.writeString(source, wanted);
      }
    }
    off.forEach(source -> System.err.println((write ? "formatted " : "not formatted: ") + source));
    if (!off.isEmpty() && !write) {
      System.err.println("Run ./mvnw validate -N -Dformat=write, then build again.");
      System.exit(1);
    }
  }

  private static List<Path> sources() throws Exception {
    var java = FileSystems.getDefault().getPathMatcher("glob:**/src/{main,test,jmh}/java/**.java");
    try (var files = Files.walk(Path.of("."))) {
      return files.filter(java::matches).filter(f -> !f.toString().contains("/target/")).sorted().toList();
    }
  }
}
