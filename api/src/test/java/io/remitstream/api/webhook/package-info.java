@NullMarked
package io.remitstream.api.webhook;

import org.jspecify.annotations.NullMarked;
