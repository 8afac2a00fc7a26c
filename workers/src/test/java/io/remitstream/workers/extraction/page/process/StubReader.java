package io.remitstream.workers.extraction.page.process;

import io.remitstream.streaming.remittance.Method;
import io.remitstream.workers.extraction.page.Page;
import io.remitstream.workers.extraction.page.wire.Frame;
import io.remitstream.workers.extraction.page.wire.Frame.Type;
import io.remitstream.workers.extraction.page.wire.PageCodec;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A reader whose document says what it does with each page: answer ({@code .}), hang, or die. */
public final class StubReader {

  static final int PAGE_HEIGHT = 10;

  private StubReader() {}

  public static void main(String[] args) throws IOException {
    var in = new DataInputStream(System.in);
    var out = new DataOutputStream(System.out);
    String document = "";
    while (true) {
      Frame asked = Frame.readFrom(in);
      switch (asked.type()) {
        case BYTES -> document = new String(asked.content(), StandardCharsets.US_ASCII);
        case OPEN -> open(out, document, asked.number());
        case READ -> say(out, read(document, asked.number()));
        default -> {}
      }
    }
  }

  private static void open(DataOutputStream out, String document, int ahead) throws IOException {
    obey(document.charAt(0));
    int pages = document.length() - 1;
    say(out, Frame.of(Type.OPENED, pages));
    for (int number = 1; number <= Math.min(ahead, pages); number++) {
      say(out, read(document, number));
    }
  }

  private static Frame read(String document, int number) {
    obey(document.charAt(number));
    return PageCodec.encode(
        new Page(number, document.length() - 1, 1, PAGE_HEIGHT, Method.TEXT, List.of(), List.of()));
  }

  private static void obey(char wish) {
    switch (wish) {
      case 'h' -> hang();
      case 'd' -> Runtime.getRuntime().halt(1);
      default -> {}
    }
  }

  private static void hang() {
    while (true) {
      LockSupport.park();
    }
  }

  private static void say(DataOutputStream out, Frame answer) throws IOException {
    answer.writeTo(out);
    out.flush();
  }
}
