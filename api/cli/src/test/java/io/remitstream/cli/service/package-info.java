@NullMarked
package io.remitstream.cli.service;

import org.jspecify.annotations.NullMarked;
