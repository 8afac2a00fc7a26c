package io.remitstream.workers.extraction.x12;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A file's segments by the plainest of means, so that they judge what is written. */
final class PlainSegments {

  private static final Pattern BEGINNING =
      Pattern.compile("(?s)([^A-Za-z0-9\\s])([^A-Za-z0-9\\s]?)\\s*\\bGS([^A-Za-z0-9])");

  private PlainSegments() {}

  /** In the usual separators, without blanks around them. */
  static List<String> of(byte[] file) {
    Charset charset = (file[0] & 0xff) == 0xff ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    String text = new String(file, charset).replace("\ufeff", "");
    Matcher beginning = BEGINNING.matcher(text);
    if (!beginning.find()) {
      return split(text, "~");
    }
    String element = beginning.group(3);
    boolean byLine = beginning.group(1).equals(element);
    return split(
        text.replace(element, "*").replace(beginning.group(byLine ? 2 : 1), ":"),
        byLine ? "\n" : beginning.group(2));
  }

  private static List<String> split(String text, String terminator) {
    return Stream.of(text.split(Pattern.quote(terminator)))
        .map(String::strip)
        .filter(segment -> !segment.isEmpty())
        .toList();
  }
}
