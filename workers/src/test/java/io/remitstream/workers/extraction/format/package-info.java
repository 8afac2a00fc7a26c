@NullMarked
package io.remitstream.workers.extraction.format;

import org.jspecify.annotations.NullMarked;
