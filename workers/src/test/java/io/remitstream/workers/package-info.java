@NullMarked
package io.remitstream.workers;

import org.jspecify.annotations.NullMarked;
