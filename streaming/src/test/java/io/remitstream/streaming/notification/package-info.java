@NullMarked
package io.remitstream.streaming.notification;

import org.jspecify.annotations.NullMarked;
