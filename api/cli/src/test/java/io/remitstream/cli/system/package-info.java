/** The packaged services together, as they run. */
@NullMarked
package io.remitstream.cli.system;

import org.jspecify.annotations.NullMarked;
