package io.remitstream.api.graphql;

import io.remitstream.streaming.remittance.Box;
import io.remitstream.streaming.remittance.FieldEvidence;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one leaf was read.
 *
 * @param box left, top, right and bottom, in points
 */
record Field(
    String pointer,
    int page,
    @Nullable List<Double> box,
    String text,
    String method,
    double confidence) {

  static Field of(Map.Entry<String, FieldEvidence> leaf) {
    FieldEvidence read = leaf.getValue();
    return new Field(
        leaf.getKey(),
        read.page(),
        sides(read.box()),
        read.text(),
        read.method().name(),
        read.confidence());
  }

  private static @Nullable List<Double> sides(@Nullable Box box) {
    return box == null ? null : Arrays.stream(box.sides()).boxed().toList();
  }
}
