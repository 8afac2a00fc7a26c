package io.remitstream.workers.extraction.page.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * One message between a worker and a page reader: four bytes of length, one of type, the content.
 *
 * @param type what is said
 * @param content how
 */
public record Frame(Type type, byte[] content) {

  /** No frame is larger, so that no side can make the other one hold more. */
  public static final int LARGEST = 64 * 1024 * 1024;

  private static final byte[] NOTHING = {};

  /** What can be said; the order is the wire's. */
  public enum Type {
    /** To a reader: a document follows. */
    BEGIN,
    /** To a reader: some of the document. */
    BYTES,
    /**
     * To a reader: that was the document; answered by OPENED or REFUSED, and by so many first pages
     * as the number says, each as if READ had asked for it. A document without any others is
     * forgotten behind them, as if by CLOSE.
     */
    OPEN,
    /**
     * To a reader: read this page; answered by PAGE or FAILED, after SCANNING where it has to look.
     */
    READ,
    /** To a reader: show this page; answered by PNG or FAILED. */
    SHOW,
    /** To a reader: forget the document. Not answered. */
    CLOSE,
    OPENED,
    REFUSED,
    SCANNING,
    PAGE,
    PNG,
    FAILED
  }

  /** Writes a frame's content. */
  public interface Content {
    void writeTo(DataOutputStream out) throws IOException;
  }

  /** A frame that says no more than its type. */
  public static Frame of(Type type) {
    return new Frame(type, NOTHING);
  }

  public static Frame of(Type type, Content content) {
    var bytes = new ByteArrayOutputStream(4096);
    try (var out = new DataOutputStream(bytes)) {
      content.writeTo(out);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return new Frame(type, bytes.toByteArray());
  }

  public static Frame of(Type type, int number) {
    return of(type, out -> out.writeInt(number));
  }

  /** The number that is all of the content. */
  public int number() {
    try (DataInputStream in = open()) {
      return in.readInt();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  public DataInputStream open() {
    return new DataInputStream(new ByteArrayInputStream(content));
  }

  /** Does not flush. */
  public void writeTo(DataOutputStream out) throws IOException {
    out.writeInt(content.length);
    out.writeByte(type.ordinal());
    out.write(content);
  }

  /**
   * @throws java.io.EOFException where the other side has ended
   * @throws IOException also where what comes is no frame
   */
  public static Frame readFrom(DataInputStream in) throws IOException {
    int length = in.readInt();
    int type = in.readUnsignedByte();
    if (length < 0 || length > LARGEST || type >= Type.values().length) {
      throw new IOException("no frame");
    }
    byte[] content = new byte[length];
    in.readFully(content);
    return new Frame(Type.values()[type], content);
  }
}
