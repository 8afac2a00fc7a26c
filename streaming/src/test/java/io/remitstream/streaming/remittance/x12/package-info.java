@NullMarked
package io.remitstream.streaming.remittance.x12;

import org.jspecify.annotations.NullMarked;
