/**
 * What a read would cost at the least: the api with a handler that does nothing but its
 * transaction.
 */
@NullMarked
package io.remitstream.benchmarks.bare;

import org.jspecify.annotations.NullMarked;
