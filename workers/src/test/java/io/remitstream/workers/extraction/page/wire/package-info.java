@NullMarked
package io.remitstream.workers.extraction.page.wire;

import org.jspecify.annotations.NullMarked;
