/**
 * The page reader: a process of its own that opens documents, so that a file which crashes, hangs
 * or swells takes no worker with it. Nothing here runs in a worker.
 */
@NullMarked
package io.remitstream.workers.extraction.page.reader;

import org.jspecify.annotations.NullMarked;
