/** Page readers as processes of their own: started, spoken to, timed, and ended. */
@NullMarked
package io.remitstream.workers.extraction.page.process;

import org.jspecify.annotations.NullMarked;
