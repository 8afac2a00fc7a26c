/** Who calls: opaque credentials become signed tokens here, and tokens become callers. */
@NullMarked
package io.remitstream.api.identity;

import org.jspecify.annotations.NullMarked;
