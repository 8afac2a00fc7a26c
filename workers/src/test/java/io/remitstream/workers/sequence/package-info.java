@NullMarked
package io.remitstream.workers.sequence;

import org.jspecify.annotations.NullMarked;
