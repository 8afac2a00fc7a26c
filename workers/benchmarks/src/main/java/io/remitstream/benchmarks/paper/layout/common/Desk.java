package io.remitstream.benchmarks.paper.layout.common;

import io.remitstream.benchmarks.paper.draw.ClaimForm;
import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Grid;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Leaf;
import io.remitstream.benchmarks.paper.draw.LineForm;
import io.remitstream.benchmarks.paper.remit.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What many papers do with labels, days, codes and sums. */
public final class Desk {

  private Desk() {}

  /** A label with its value and the pen in the row below; nothing where there is no value. */
  public static void pair(
      Ink ink, double x, double at, double pitch, String label, @Nullable Object value) {
    if (value != null) {
      ink.left(x, label).left(at, value).down(pitch);
    }
  }

  /** A bold label with its value below, the pen back where it was. */
  public static void above(Ink ink, double x, double pitch, String label, @Nullable Object value) {
    ink.bold().left(x, label).plain().down(pitch).left(x, value).down(-pitch);
  }

  /** Heads in bold over a line. */
  public static void heads(Ink ink, Grid grid, double left, double right) {
    ink.bold();
    grid.heads(ink);
    double under = ink.y() - grid.leading() + 3;
    ink.plain().line(left, under, right, under, 0.5).down(3);
  }

  /** A service's days: one where it began and ended on the same. */
  public static List<Object> days(LineForm line, String between) {
    boolean one = line.line().from().equals(line.line().to());
    return one ? List.of(line.from()) : List.of(line.from(), between, line.to());
  }

  /** A claim's days, likewise. */
  public static List<Object> days(ClaimForm claim, String between) {
    boolean one = claim.claim().from().equals(claim.claim().to());
    return one ? List.of(claim.from()) : List.of(claim.from(), between, claim.to());
  }

  /** A procedure with its modifiers. */
  public static List<Object> code(LineForm line, String between) {
    List<Object> modifiers = line.modifiers(between);
    return modifiers.isEmpty()
        ? List.of(line.procedure())
        : List.of(line.procedure(), between, modifiers);
  }

  /** The same value in another spelling. */
  public static Leaf as(Leaf leaf, String spelled) {
    return new Leaf(leaf.pointer(), leaf.value(), spelled);
  }

  /** A provider adjustment as what it adds to a payment: negative where it takes from it. */
  public static Leaf added(Form form, int at) {
    return as(form.taken(at), spell(form, -form.adjustment(at).cents()));
  }

  public static String spell(Form form, long cents) {
    return form.style().money().spell(cents);
  }

  /** The sum of a column over some of the claims. */
  public static String sum(Form form, List<ClaimForm> of, Amount amount) {
    return spell(form, of.stream().mapToLong(claim -> claim.claim().cents(amount)).sum());
  }

  /** One member's name and number stand for every claim, once they stand anywhere. */
  public static void oneMember(Ink ink, Form form) {
    ink.also(form.claims().stream().map(ClaimForm::patient).toList());
    ink.also(form.claims().stream().map(ClaimForm::member).toList());
  }

  /** So many digits that hang on nothing but the text. */
  public static String digits(String text, int many) {
    String drawn = "%015d".formatted(Math.abs(text.hashCode() * 69_621L));
    return drawn.substring(drawn.length() - many);
  }

  /** A choice that hangs on nothing but the text. */
  public static String pick(String text, String... choices) {
    return choices[((text.hashCode() * 0x85EBCA6B) >>> 7) % choices.length];
  }
}
