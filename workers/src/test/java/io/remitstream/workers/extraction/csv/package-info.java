@NullMarked
package io.remitstream.workers.extraction.csv;

import org.jspecify.annotations.NullMarked;
