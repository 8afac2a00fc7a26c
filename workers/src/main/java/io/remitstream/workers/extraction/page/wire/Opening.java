package io.remitstream.workers.extraction.page.wire;

import io.remitstream.workers.extraction.page.PageKind;
import java.io.DataInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a reader is to know of a document before its bytes.
 *
 * @param mostBytes that a document may have
 * @param mostPages that a document may have
 * @param mostPixels that are made, or unpacked, of a page
 * @param dotsPerInch of a page that is shown
 */
public record Opening(
    PageKind kind,
    @Nullable String password,
    long mostBytes,
    int mostPages,
    long mostPixels,
    int dotsPerInch) {

  public Frame toFrame() {
    return Frame.of(
        Frame.Type.BEGIN,
        out -> {
          out.writeByte(kind.ordinal());
          out.writeBoolean(password != null);
          out.writeUTF(password == null ? "" : password);
          out.writeLong(mostBytes);
          out.writeInt(mostPages);
          out.writeLong(mostPixels);
          out.writeInt(dotsPerInch);
        });
  }

  public static Opening from(Frame frame) throws IOException {
    try (DataInputStream in = frame.open()) {
      PageKind kind = PageKind.values()[in.readUnsignedByte()];
      boolean locked = in.readBoolean();
      String password = in.readUTF();
      return new Opening(
          kind, locked ? password : null, in.readLong(), in.readInt(), in.readLong(), in.readInt());
    }
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "Opening[kind=%s]".formatted(kind);
  }
}
