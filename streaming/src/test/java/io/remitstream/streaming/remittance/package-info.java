@NullMarked
package io.remitstream.streaming.remittance;

import org.jspecify.annotations.NullMarked;
