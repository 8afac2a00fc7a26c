/** What every answer has in common: its request id, its problems, its refusals. */
@NullMarked
package io.remitstream.api.web;

import org.jspecify.annotations.NullMarked;
