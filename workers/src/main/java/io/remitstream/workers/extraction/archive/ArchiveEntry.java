package io.remitstream.workers.extraction.archive;

import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;

/**
 * One file of an archive.
 *
 * @param index which one, from 0: the same in every reading of the same archive
 * @param name as it is written there: to be shown once it is made harmless, never a path
 * @param body its bytes; they can be had once, before the next entry is asked for
 */
public record ArchiveEntry(int index, String name, Flux<DataBuffer> body) {}
