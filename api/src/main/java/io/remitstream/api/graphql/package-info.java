/** The GraphQL entrance: the same documents, the same log and the same refusals as over REST. */
@NullMarked
package io.remitstream.api.graphql;

import org.jspecify.annotations.NullMarked;
