/** The signed tokens that stand for a caller inside: what they say, and who may be believed. */
@NullMarked
package io.remitstream.streaming.token;

import org.jspecify.annotations.NullMarked;
