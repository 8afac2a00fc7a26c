package io.remitstream.workers.extraction.page.wire;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Rule;
import io.remitstream.workers.extraction.page.Word;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Pages as bytes: numbers of four bytes, to a fraction of a thousandth of a point. */
public final class PageCodec {

  /** More words than this are no page that anybody printed. */
  public static final int MOST_WORDS = 60_000;

  /** Bytes of a page without its words and rules, of a word without its text, of a box. */
  private static final int PAGE = 25;

  private static final int WORD = 33;
  private static final int BOX = 16;

  private PageCodec() {}

  public static Frame encode(Page page) {
    List<byte[]> texts = new ArrayList<>(page.words().size());
    int length = PAGE;
    for (Word word : page.words().subList(0, Math.min(page.words().size(), MOST_WORDS))) {
      byte[] text = word.text().getBytes(StandardCharsets.UTF_8);
      texts.add(text);
      length += WORD + text.length;
    }
    ByteBuffer out = ByteBuffer.allocate(length + page.rules().size() * BOX);
    write(page, texts, out);
    return new Frame(Frame.Type.PAGE, out.array());
  }

  private static void write(Page page, List<byte[]> texts, ByteBuffer out) {
    out.putInt(page.number()).putInt(page.of());
    out.putFloat((float) page.width()).putFloat((float) page.height());
    out.put((byte) page.method().ordinal());
    out.putInt(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      out.putInt(texts.get(i).length).put(texts.get(i));
      write(page.words().get(i), out);
    }
    out.putInt(page.rules().size());
    for (Rule rule : page.rules()) {
      write(rule.box(), out);
    }
  }

  private static void write(Word word, ByteBuffer out) {
    write(word.box(), out);
    out.putFloat((float) word.baseline()).putFloat((float) word.size());
    out.put((byte) (word.bold() ? 1 : 0));
    out.putFloat(word.confidence());
  }

  private static void write(Box box, ByteBuffer out) {
    out.putFloat((float) box.x0()).putFloat((float) box.y0());
    out.putFloat((float) box.x1()).putFloat((float) box.y1());
  }

  /**
   * @throws IOException where the frame holds no page
   */
  public static Page decode(Frame frame) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(frame.content());
    try {
      return new Page(
          in.getInt(),
          in.getInt(),
          in.getFloat(),
          in.getFloat(),
          Method.values()[in.get()],
          words(in),
          rules(in));
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException no) {
      throw new IOException("no page", no);
    }
  }

  private static List<Word> words(ByteBuffer in) {
    int count = Math.min(in.getInt(), MOST_WORDS);
    var words = new ArrayList<Word>(count);
    for (int i = 0; i < count; i++) {
      words.add(
          new Word(text(in), box(in), in.getFloat(), in.getFloat(), in.get() == 1, in.getFloat()));
    }
    return words;
  }

  private static String text(ByteBuffer in) {
    int length = in.getInt();
    int at = in.position();
    in.position(at + length);
    return new String(in.array(), at, length, StandardCharsets.UTF_8);
  }

  private static List<Rule> rules(ByteBuffer in) {
    int count = Math.min(in.getInt(), MOST_WORDS);
    var rules = new ArrayList<Rule>(count);
    for (int i = 0; i < count; i++) {
      rules.add(new Rule(box(in)));
    }
    return rules;
  }

  private static Box box(ByteBuffer in) {
    return new Box(in.getFloat(), in.getFloat(), in.getFloat(), in.getFloat());
  }
}
