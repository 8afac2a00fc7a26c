/** Documents over REST: sent, listed, shown, read out, deleted. */
@NullMarked
package io.remitstream.api.document;

import org.jspecify.annotations.NullMarked;
