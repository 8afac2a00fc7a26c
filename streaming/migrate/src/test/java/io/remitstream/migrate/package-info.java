@NullMarked
package io.remitstream.migrate;

import org.jspecify.annotations.NullMarked;
