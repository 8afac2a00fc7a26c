package io.remitstream.api.document;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

/**
 * One document on its way in.
 *
 * @param fileName a name to show, already harmless
 * @param contentType one of {@link UploadTypes}
 * @param body read once; whoever reads it releases its buffers
 */
record Upload(@Nullable String fileName, String contentType, Flux<DataBuffer> body) {}
