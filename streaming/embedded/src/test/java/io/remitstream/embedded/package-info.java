@NullMarked
package io.remitstream.embedded;

import org.jspecify.annotations.NullMarked;
