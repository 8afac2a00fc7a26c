package io.remitstream.workers.extraction.paper.printed;

import java.util.List;

/**
 * An amount that others speak against.
 *
 * @param suspects which of the amounts it may be; the first is the likeliest
 * @param sum whether a column's total tells so, or else what the other rows hold to
 * @param off by how much it is wrong, in cents
 */
public record Misprint(List<PrintedAmount> suspects, boolean sum, long off) {}
