@NullMarked
package io.remitstream.workers.job;

import org.jspecify.annotations.NullMarked;
