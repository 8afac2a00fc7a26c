@NullMarked
package io.remitstream.workers.extraction.archive;

import org.jspecify.annotations.NullMarked;
