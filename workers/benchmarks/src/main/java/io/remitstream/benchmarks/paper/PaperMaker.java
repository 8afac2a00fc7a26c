package io.remitstream.benchmarks.paper;

import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.layout.Layout;
import io.remitstream.benchmarks.paper.remit.Chance;
import io.remitstream.benchmarks.paper.remit.Remit;
import io.remitstream.benchmarks.paper.remit.RemitMaker;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import tools.jackson.databind.node.ObjectNode;

/** Makes a layout's documents, each from a seed. */
final class PaperMaker {

  /** So long is an amount below 10.00, which is only taken where there is no other. */
  private static final int SMALL = 4;

  private final Layout layout;

  PaperMaker(Layout layout) {
    this.layout = layout;
  }

  Paper make(String name, long seed) throws IOException {
    return draw(name, remit(seed), Map.of());
  }

  /** The same with one digit of one amount changed that an equation takes in. */
  Paper broken(String name, String source, long seed) throws IOException {
    Remit remit = remit(seed);
    Map<String, Leaf> printed = leaves(remit);
    List<String> amounts = List.copyOf(Equations.over(remit, printed));
    Chance chance = new Chance(seed + 77);
    boolean small = amounts.stream().noneMatch(one -> value(printed, one).length() > SMALL);
    while (true) {
      String pointer = chance.of(amounts);
      String right = value(printed, pointer);
      if (small || right.length() > SMALL) {
        return planted(name, source, remit, pointer, right, misread(chance, right));
      }
    }
  }

  private static String value(Map<String, Leaf> printed, String pointer) {
    return java.util.Objects.requireNonNull(printed.get(pointer)).value();
  }

  private Paper planted(
      String name, String source, Remit remit, String pointer, String right, String wrong)
      throws IOException {
    Paper paper = draw(name, remit, Map.of(pointer, cents(wrong)));
    ObjectNode error = paper.truth().withArray("planted_errors").addObject();
    error.put("pointer", pointer).put("correct", right).put("printed", wrong);
    paper.truth().withObject("/meta").put("source", source);
    return paper;
  }

  private static String misread(Chance chance, String right) {
    while (true) {
      int at = chance.between(0, right.length() - 1);
      char old = right.charAt(at);
      char changed = (char) chance.between('0', '9');
      boolean leading = changed == '0' && (at == 0 || right.charAt(at - 1) == '-');
      if (Character.isDigit(old) && changed != old && !leading) {
        return right.substring(0, at) + changed + right.substring(at + 1);
      }
    }
  }

  private static long cents(String exact) {
    return Long.parseLong(exact.replace(".", ""));
  }

  private Remit remit(long seed) {
    return new RemitMaker(layout.payer(), layout.ids(), layout.recipe()).make(seed);
  }

  private Map<String, Leaf> leaves(Remit remit) throws IOException {
    try (PDDocument document = new PDDocument()) {
      return drawn(document, remit, Map.of());
    }
  }

  /** Adds the pages of a remittance; tells what was printed. */
  Map<String, Leaf> add(PDDocument document, long seed) {
    return drawn(document, remit(seed), Map.of());
  }

  private Map<String, Leaf> drawn(PDDocument document, Remit remit, Map<String, Long> wrong) {
    try (Ink ink = new Ink(document, layout.sheet())) {
      layout.drawing().accept(ink, new Form(remit, layout.style(), wrong));
      return ink.printed();
    }
  }

  private Paper draw(String name, Remit remit, Map<String, Long> wrong) throws IOException {
    try (PDDocument document = new PDDocument()) {
      Map<String, Leaf> printed = drawn(document, remit, wrong);
      ObjectNode truth = Truth.of(layout.type(), remit, printed);
      meta(truth.putObject("meta"), document.getNumberOfPages());
      return new Paper(name, bytes(document), truth, spelled(printed));
    }
  }

  private void meta(ObjectNode meta, int pages) {
    meta.put("layout", layout.name()).put("base_layout", layout.name());
    meta.put("split", layout.split().name()).put("medium", "text").put("pages", pages);
  }

  static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return bytes.toByteArray();
  }

  private static Map<String, String> spelled(Map<String, Leaf> printed) {
    Map<String, String> spelled = new LinkedHashMap<>();
    printed.forEach((pointer, leaf) -> spelled.put(pointer, leaf.spelled()));
    return spelled;
  }
}
