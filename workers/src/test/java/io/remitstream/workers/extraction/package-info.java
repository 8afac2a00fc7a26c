@NullMarked
package io.remitstream.workers.extraction;

import org.jspecify.annotations.NullMarked;
