package io.remitstream.benchmarks.paper.draw;

import io.remitstream.benchmarks.paper.remit.Amount;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of service lines.
 *
 * @param title with a line break where it takes two lines
 * @param x of its left edge, middle or right edge
 * @param line a line's cell
 * @param total the cell of the claim's totals
 */
public record Column(
    String title,
    double x,
    Align align,
    Function<LineForm, @Nullable Object> line,
    Function<ClaimForm, @Nullable Object> total) {

  /** An amount, with its sum in the claim's totals. */
  public static Column money(String title, double right, Amount amount) {
    return new Column(
        title, right, Align.RIGHT, line -> line.money(amount), claim -> claim.money(amount));
  }

  public static Column text(String title, double left, Function<LineForm, @Nullable Object> line) {
    return new Column(title, left, Align.LEFT, line, claim -> null);
  }

  public Column centered() {
    return new Column(title, x, Align.CENTER, line, total);
  }

  /** With no total. */
  public Column untotaled() {
    return new Column(title, x, align, line, claim -> null);
  }
}
