@NullMarked
package io.remitstream.workers.extraction.paper.profile;

import org.jspecify.annotations.NullMarked;
