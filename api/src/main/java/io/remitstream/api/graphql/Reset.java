package io.remitstream.api.graphql;

/**
 * The history asked for is gone; the stream goes on from the cursor.
 *
 * @param reason an open enumeration
 */
record Reset(String cursor, String reason) implements LiveMessage, BellMessage {}
