@NullMarked
package io.remitstream.api.web;

import org.jspecify.annotations.NullMarked;
