@NullMarked
package io.remitstream.cli.key;

import org.jspecify.annotations.NullMarked;
