@NullMarked
package io.remitstream.workers.notification.provider;

import org.jspecify.annotations.NullMarked;
