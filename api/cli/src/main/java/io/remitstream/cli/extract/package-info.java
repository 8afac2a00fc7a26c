/** Sending files and telling what was read from them. */
@NullMarked
package io.remitstream.cli.extract;

import org.jspecify.annotations.NullMarked;
