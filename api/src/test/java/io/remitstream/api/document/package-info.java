@NullMarked
package io.remitstream.api.document;

import org.jspecify.annotations.NullMarked;
