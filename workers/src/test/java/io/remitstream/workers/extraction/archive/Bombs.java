package io.remitstream.workers.extraction.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** ZIPs that no honest program writes (APPNOTE.TXT 4.3 of PKWARE names the headers). */
final class Bombs {

  private static final int LOCAL = 0x04034b50;
  private static final int END = 0x06054b50;
  private static final int LOCAL_BYTES = 30;
  private static final int END_BYTES = 22;
  private static final short VERSION = 20;
  private static final short DEFLATED = 8;

  private Bombs() {}

  /** One file, whose header says that it unpacks to so many bytes. */
  static byte[] deflated(String name, byte[] content, int saidSize) {
    byte[] packed = packed(content);
    var crc = new CRC32();
    crc.update(content);
    ByteBuffer zip = little(LOCAL_BYTES + name.length() + packed.length);
    zip.putInt(LOCAL).putShort(VERSION).putShort((short) 0).putShort(DEFLATED).putInt(0);
    zip.putInt((int) crc.getValue()).putInt(packed.length).putInt(saidSize);
    zip.putShort((short) name.length()).putShort((short) 0);
    return zip.put(name.getBytes(US_ASCII)).put(packed).array();
  }

  /** As many files as told, all of them the first one of this archive. */
  static byte[] overlapping(byte[] honest, int files) {
    ByteBuffer in = ByteBuffer.wrap(honest).order(ByteOrder.LITTLE_ENDIAN);
    int directory = in.getInt(honest.length - 6);
    byte[] header = Arrays.copyOfRange(honest, directory, honest.length - END_BYTES);
    ByteBuffer zip = little(directory + files * header.length + END_BYTES);
    zip.put(honest, 0, directory);
    for (int i = 0; i < files; i++) {
      zip.put(header);
    }
    zip.putInt(END).putInt(0).putShort((short) files).putShort((short) files);
    return zip.putInt(files * header.length).putInt(directory).putShort((short) 0).array();
  }

  private static byte[] packed(byte[] content) {
    var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    deflater.setInput(content);
    deflater.finish();
    var out = new ByteArrayOutputStream();
    byte[] chunk = new byte[1024];
    while (!deflater.finished()) {
      out.write(chunk, 0, deflater.deflate(chunk));
    }
    deflater.end();
    return out.toByteArray();
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
