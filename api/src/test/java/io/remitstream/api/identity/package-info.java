@NullMarked
package io.remitstream.api.identity;

import org.jspecify.annotations.NullMarked;
