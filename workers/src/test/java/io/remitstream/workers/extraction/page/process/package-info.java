@NullMarked
package io.remitstream.workers.extraction.page.process;

import org.jspecify.annotations.NullMarked;
