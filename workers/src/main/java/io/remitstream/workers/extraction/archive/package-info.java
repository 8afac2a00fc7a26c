/** ZIPs: each file in one becomes a document of its own. */
@NullMarked
package io.remitstream.workers.extraction.archive;

import org.jspecify.annotations.NullMarked;
