@NullMarked
package io.remitstream.workers.extraction.paper.model;

import org.jspecify.annotations.NullMarked;
