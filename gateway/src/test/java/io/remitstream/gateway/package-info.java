@NullMarked
package io.remitstream.gateway;

import org.jspecify.annotations.NullMarked;
