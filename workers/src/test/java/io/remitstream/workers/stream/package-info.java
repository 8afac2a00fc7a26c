@NullMarked
package io.remitstream.workers.stream;

import org.jspecify.annotations.NullMarked;
