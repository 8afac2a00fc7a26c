@NullMarked
package io.remitstream.openapi;

import org.jspecify.annotations.NullMarked;
