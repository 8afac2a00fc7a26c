/**
 * What a language model reads from pages: off unless an address is set. Nothing that it says is
 * believed for its own sake; a value counts only if its quote stands on the page.
 */
@NullMarked
package io.remitstream.workers.extraction.paper.model;

import org.jspecify.annotations.NullMarked;
