@NullMarked
package io.remitstream.cli.extract;

import org.jspecify.annotations.NullMarked;
