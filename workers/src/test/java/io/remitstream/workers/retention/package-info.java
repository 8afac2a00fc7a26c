@NullMarked
package io.remitstream.workers.retention;

import org.jspecify.annotations.NullMarked;
