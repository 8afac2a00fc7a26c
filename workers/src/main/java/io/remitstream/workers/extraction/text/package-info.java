/** Plain text: its characters, and its words where they stand on the page. */
@NullMarked
package io.remitstream.workers.extraction.text;

import org.jspecify.annotations.NullMarked;
