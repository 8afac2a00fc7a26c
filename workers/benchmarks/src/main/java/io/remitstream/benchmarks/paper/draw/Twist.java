package io.remitstream.benchmarks.paper.draw;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a paper is printed otherwise than its layout says.
 *
 * @param label what stands instead of a text that is no value
 * @param title what stands instead of a column's title
 * @param columns where columns stand instead
 * @param scale of the type, where 1 is the layout's own
 */
public record Twist(
    UnaryOperator<String> label,
    UnaryOperator<String> title,
    UnaryOperator<List<Column>> columns,
    double scale) {

  static final Twist NONE =
      new Twist(UnaryOperator.identity(), UnaryOperator.identity(), UnaryOperator.identity(), 1);
}
