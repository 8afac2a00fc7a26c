/**
 * Keys and what they seal: a provider wraps each tenant's keys, a tenant's key wraps each
 * document's, a document's key seals its fields and its blob.
 */
@NullMarked
package io.remitstream.streaming.keys;

import org.jspecify.annotations.NullMarked;
