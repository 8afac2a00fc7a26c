package io.remitstream.streaming.notification;

import io.remitstream.streaming.keys.DocumentKey;

/** A contact with its key open: hold it for one task only. */
public record OpenContact(Contact contact, DocumentKey key) {}
