@NullMarked
package io.remitstream.gateway.entrance;

import org.jspecify.annotations.NullMarked;
