@NullMarked
package io.remitstream.api.export;

import org.jspecify.annotations.NullMarked;
