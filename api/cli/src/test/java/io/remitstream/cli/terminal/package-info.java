@NullMarked
package io.remitstream.cli.terminal;

import org.jspecify.annotations.NullMarked;
