package io.remitstream.workers.extraction.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * Text of any encoding that comes, as characters: UTF-8 and UTF-16 of either order, with a byte
 * order mark or without. Bytes that are no UTF-8 are read as windows-1252, which is what they
 * nearly always are. Holds no more than a character between two buffers.
 */
public final class TextDecoder {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final int LOOKAHEAD = 4;
  private static final int MARK = 0xfeff;

  private @Nullable CharsetDecoder decoder;
  private ByteBuffer rest = ByteBuffer.allocate(0);
  private boolean begun;

  /** The text of a document's bytes, which may be cut anywhere. */
  public static Flux<String> decode(Flux<ByteBuffer> bytes) {
    return Flux.defer(
        () -> {
          var decoder = new TextDecoder();
          return bytes.map(decoder::feed).concatWith(Flux.defer(() -> Flux.just(decoder.end())));
        });
  }

  /** What can be read so far; the buffer is read to its limit. */
  public String feed(ByteBuffer bytes) {
    join(bytes);
    if (decoder == null && rest.remaining() < LOOKAHEAD) {
      return "";
    }
    return unmarked(decoded(false));
  }

  /** What was left. */
  public String end() {
    return unmarked(decoded(true));
  }

  private void join(ByteBuffer bytes) {
    ByteBuffer joined = ByteBuffer.allocate(rest.remaining() + bytes.remaining());
    rest = joined.put(rest).put(bytes).flip();
  }

  private String decoded(boolean last) {
    CharsetDecoder by = decoder();
    var out = new StringBuilder(rest.remaining());
    CharBuffer chunk = CharBuffer.allocate(Math.max(LOOKAHEAD, rest.remaining()));
    CoderResult result;
    do {
      result = by.decode(rest, chunk, last);
      out.append(chunk.flip());
      chunk.clear();
      if (result.isError()) {
        asWindows(result.length(), out);
      }
    } while (result.isError() || result.isOverflow());
    return out.toString();
  }

  private void asWindows(int length, StringBuilder out) {
    ByteBuffer wrong = rest.slice(rest.position(), length);
    out.append(decoder().charset().equals(UTF_8) ? WINDOWS.decode(wrong) : "\ufffd");
    rest.position(rest.position() + length);
  }

  private CharsetDecoder decoder() {
    CharsetDecoder by = decoder;
    if (by == null) {
      by = charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT);
      by.onUnmappableCharacter(CodingErrorAction.REPORT);
      decoder = by;
    }
    return by;
  }

  private Charset charset() {
    int first = at(0);
    int second = at(1);
    if (first == 0xff && second == 0xfe || first > 0 && second == 0 && at(2) > 0) {
      return UTF_16LE;
    }
    boolean bigEndian = first == 0xfe && second == 0xff || first == 0 && second > 0 && at(2) == 0;
    return bigEndian ? UTF_16BE : UTF_8;
  }

  private int at(int index) {
    return index < rest.remaining() ? rest.get(rest.position() + index) & 0xff : -1;
  }

  private String unmarked(String text) {
    if (begun || text.isEmpty()) {
      return text;
    }
    begun = true;
    return text.charAt(0) == MARK ? text.substring(1) : text;
  }
}
