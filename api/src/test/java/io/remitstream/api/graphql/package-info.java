@NullMarked
package io.remitstream.api.graphql;

import org.jspecify.annotations.NullMarked;
