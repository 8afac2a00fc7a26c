@NullMarked
package io.remitstream.api.rsocket;

import org.jspecify.annotations.NullMarked;
