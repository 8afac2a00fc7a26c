@NullMarked
package io.remitstream.api.live;

import org.jspecify.annotations.NullMarked;
