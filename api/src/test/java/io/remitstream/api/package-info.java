@NullMarked
package io.remitstream.api;

import org.jspecify.annotations.NullMarked;
