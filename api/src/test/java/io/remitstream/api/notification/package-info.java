@NullMarked
package io.remitstream.api.notification;

import org.jspecify.annotations.NullMarked;
