@NullMarked
package io.remitstream.workers.webhook;

import org.jspecify.annotations.NullMarked;
