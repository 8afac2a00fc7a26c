package io.remitstream.benchmarks.paper.layout;

import io.remitstream.benchmarks.paper.draw.Ink;
import java.util.function.Consumer;

/** A paper that comes with remittances and is none. */
public record OtherPaper(String kind, Split split, Consumer<Ink> drawing) {}
