@NullMarked
package io.remitstream.workers.extraction.text;

import org.jspecify.annotations.NullMarked;
