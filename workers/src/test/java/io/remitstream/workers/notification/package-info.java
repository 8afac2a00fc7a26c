@NullMarked
package io.remitstream.workers.notification;

import org.jspecify.annotations.NullMarked;
