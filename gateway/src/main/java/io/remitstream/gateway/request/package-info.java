/** What holds for every request: its id, its size, its log line, the headers of its answer. */
@NullMarked
package io.remitstream.gateway.request;

import org.jspecify.annotations.NullMarked;
