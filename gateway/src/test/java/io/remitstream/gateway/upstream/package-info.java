@NullMarked
package io.remitstream.gateway.upstream;

import org.jspecify.annotations.NullMarked;
