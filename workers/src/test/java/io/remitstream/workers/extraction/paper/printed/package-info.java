@NullMarked
package io.remitstream.workers.extraction.paper.printed;

import org.jspecify.annotations.NullMarked;
