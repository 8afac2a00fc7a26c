@NullMarked
package io.remitstream.cli.fake;

import org.jspecify.annotations.NullMarked;
