@NullMarked
package io.remitstream.streaming.webhook;

import org.jspecify.annotations.NullMarked;
