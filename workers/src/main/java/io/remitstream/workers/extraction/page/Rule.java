package io.remitstream.workers.extraction.page;

import io.remitstream.streaming.remittance.Box;

/** A ruled line, as a box of little height or width. */
public record Rule(Box box) {}
