/** What a flow's log lines name: its trace, its request and its document. */
@NullMarked
package io.remitstream.streaming.trace;

import org.jspecify.annotations.NullMarked;
