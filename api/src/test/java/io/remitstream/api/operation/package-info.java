@NullMarked
package io.remitstream.api.operation;

import org.jspecify.annotations.NullMarked;
