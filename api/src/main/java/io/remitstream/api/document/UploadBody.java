package io.remitstream.api.document;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A request's body held to what it must be: not empty, whole, and never at a standstill. */
final class UploadBody {

  /** Of a body whose length was not announced. */
  static final long UNKNOWN = -1;

  private UploadBody() {}

  /**
   * Fails with {@link UploadRefused} where the body is empty, breaks off, or stands still.
   *
   * @param announced Content-Length, or {@link #UNKNOWN}
   */
  static Flux<DataBuffer> checked(Flux<DataBuffer> body, long announced, Duration stall) {
    return Flux.defer(() -> counted(body.timeout(stall), announced, new AtomicLong()))
        .onErrorMap(UploadBody::isCut, cut -> UploadRefused.truncated());
  }

  /** Fails with {@link UploadRefused} where there is not a byte. */
  static Flux<DataBuffer> notEmpty(Flux<DataBuffer> body) {
    return Flux.defer(() -> counted(body, UNKNOWN, new AtomicLong()));
  }

  private static Flux<DataBuffer> counted(Flux<DataBuffer> body, long announced, AtomicLong count) {
    return body.doOnNext(buffer -> count.addAndGet(buffer.readableByteCount()))
        .concatWith(Mono.defer(() -> judged(count.get(), announced)));
  }

  private static Mono<DataBuffer> judged(long count, long announced) {
    if (announced != UNKNOWN && count < announced) {
      return Mono.error(UploadRefused::truncated);
    }
    return count == 0 ? Mono.error(UploadRefused::empty) : Mono.empty();
  }

  /** Whether an error means that the body never came to its end. */
  static boolean isCut(Throwable error) {
    return error instanceof IOException
        || error instanceof TimeoutException
        || error instanceof DecodingException
        || (error instanceof ServerWebInputException
            && error.getCause() instanceof DecodingException);
  }
}
