package io.remitstream.streaming.remittance.x12;

/**
 * Something that an 835 must say and the document does not.
 *
 * @param pointer JSON pointer into the canonical document
 * @param element of the 835, e.g. {@code N104}
 * @param expected what should stand there; never anything of the document
 */
public record Missing(String pointer, String element, String expected) {}
