@NullMarked
package io.remitstream.streaming.tenancy;

import org.jspecify.annotations.NullMarked;
