@NullMarked
package io.remitstream.workers.extraction.page.reader;

import org.jspecify.annotations.NullMarked;
