package io.remitstream.benchmarks.paper.layout;

import io.remitstream.benchmarks.paper.draw.Form;
import io.remitstream.benchmarks.paper.draw.Ink;
import io.remitstream.benchmarks.paper.draw.Sheet;
import io.remitstream.benchmarks.paper.draw.Style;
import io.remitstream.benchmarks.paper.remit.IdForms;
import io.remitstream.benchmarks.paper.remit.Recipe;
import java.util.function.BiConsumer;

/**
 * An invented payer's paper.
 *
 * @param type {@code eob} or {@code remittance_advice}
 * @param drawing writes a whole remittance
 */
public record Layout(
    String name,
    Split split,
    String type,
    String payer,
    IdForms ids,
    Recipe recipe,
    Style style,
    Sheet sheet,
    BiConsumer<Ink, Form> drawing) {}
