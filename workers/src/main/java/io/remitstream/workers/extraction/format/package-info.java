/**
 * What a document is, told by its content and never by its name or by what its sender says of it.
 */
@NullMarked
package io.remitstream.workers.extraction.format;

import org.jspecify.annotations.NullMarked;
