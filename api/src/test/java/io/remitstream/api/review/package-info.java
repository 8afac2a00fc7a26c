@NullMarked
package io.remitstream.api.review;

import org.jspecify.annotations.NullMarked;
