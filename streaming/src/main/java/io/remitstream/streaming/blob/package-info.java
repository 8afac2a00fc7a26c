/** Where documents' bytes lie: streamed, counted, hashed and encrypted on their way in and out. */
@NullMarked
package io.remitstream.streaming.blob;

import org.jspecify.annotations.NullMarked;
