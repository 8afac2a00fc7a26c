package io.remitstream.streaming.blob;

/**
 * What was written.
 *
 * @param size bytes of the plain content
 * @param sha256 of the plain content, 64 lower-case hexadecimal digits
 */
public record BlobReceipt(long size, String sha256) {}
