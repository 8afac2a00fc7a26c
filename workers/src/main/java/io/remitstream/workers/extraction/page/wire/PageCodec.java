package io.remitstream.workers.extraction.page.wire;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.Method;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.Rule;
import io.remitstream.workers.extraction.page.Word;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Pages as bytes: numbers of four bytes, to a fraction of a thousandth of a point. */
public final class PageCodec {

  /** More words than this are no page that anybody printed. */
  public static final int MOST_WORDS = 60_000;

  private PageCodec() {}

  public static Frame encode(Page page) {
    return Frame.of(Frame.Type.PAGE, out -> write(page, out));
  }

  private static void write(Page page, DataOutputStream out) throws IOException {
    out.writeInt(page.number());
    out.writeInt(page.of());
    out.writeFloat((float) page.width());
    out.writeFloat((float) page.height());
    out.writeByte(page.method().ordinal());
    out.writeInt(page.words().size());
    for (Word word : page.words()) {
      write(word, out);
    }
    out.writeInt(page.rules().size());
    for (Rule rule : page.rules()) {
      write(rule.box(), out);
    }
  }

  private static void write(Word word, DataOutputStream out) throws IOException {
    out.writeUTF(word.text());
    write(word.box(), out);
    out.writeFloat((float) word.baseline());
    out.writeFloat((float) word.size());
    out.writeBoolean(word.bold());
    out.writeFloat(word.confidence());
  }

  private static void write(Box box, DataOutputStream out) throws IOException {
    out.writeFloat((float) box.x0());
    out.writeFloat((float) box.y0());
    out.writeFloat((float) box.x1());
    out.writeFloat((float) box.y1());
  }

  public static Page decode(Frame frame) throws IOException {
    try (DataInputStream in = frame.open()) {
      return new Page(
          in.readInt(),
          in.readInt(),
          in.readFloat(),
          in.readFloat(),
          Method.values()[in.readUnsignedByte()],
          words(in),
          rules(in));
    }
  }

  private static List<Word> words(DataInputStream in) throws IOException {
    int count = Math.min(in.readInt(), MOST_WORDS);
    var words = new ArrayList<Word>(count);
    for (int i = 0; i < count; i++) {
      words.add(
          new Word(
              in.readUTF(),
              box(in),
              in.readFloat(),
              in.readFloat(),
              in.readBoolean(),
              in.readFloat()));
    }
    return words;
  }

  private static List<Rule> rules(DataInputStream in) throws IOException {
    int count = Math.min(in.readInt(), MOST_WORDS);
    var rules = new ArrayList<Rule>(count);
    for (int i = 0; i < count; i++) {
      rules.add(new Rule(box(in)));
    }
    return rules;
  }

  private static Box box(DataInputStream in) throws IOException {
    return new Box(in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
  }
}
