@NullMarked
package io.remitstream.cli.demo;

import org.jspecify.annotations.NullMarked;
