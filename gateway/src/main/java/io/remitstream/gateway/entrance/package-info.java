/** What can be called from outside, and nothing else. */
@NullMarked
package io.remitstream.gateway.entrance;

import org.jspecify.annotations.NullMarked;
