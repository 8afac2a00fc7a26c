/** How soon people are told. */
@NullMarked
package io.remitstream.benchmarks.load.notification;

import org.jspecify.annotations.NullMarked;
