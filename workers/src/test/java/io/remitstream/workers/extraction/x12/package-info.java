@NullMarked
package io.remitstream.workers.extraction.x12;

import org.jspecify.annotations.NullMarked;
