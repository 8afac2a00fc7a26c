/** Starting, finding and stopping the services of this machine. */
@NullMarked
package io.remitstream.cli.service;

import org.jspecify.annotations.NullMarked;
