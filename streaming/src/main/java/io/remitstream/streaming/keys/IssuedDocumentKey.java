package io.remitstream.streaming.keys;

/** A new document's key, to use and to store. */
public record IssuedDocumentKey(DocumentKey key, WrappedDocumentKey wrapped) {}
