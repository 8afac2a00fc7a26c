package io.remitstream.streaming.keys;

/**
 * A new document's key, to use and to store.
 *
 * @param index its tenant's, for what is to be found again
 */
public record IssuedDocumentKey(DocumentKey key, WrappedDocumentKey wrapped, BlindIndex index) {}
