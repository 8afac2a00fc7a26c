@NullMarked
package io.remitstream.cli;

import org.jspecify.annotations.NullMarked;
