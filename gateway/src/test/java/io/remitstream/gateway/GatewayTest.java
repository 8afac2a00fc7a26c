package io.remitstream.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

/** A gateway that runs, in front of {@link Api}; all that carry this share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Timeout(120)
@ExtendWith(OutputCaptureExtension.class)
@Import({TestTime.Configuration.class, ApiAddress.class})
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "management.server.port=0",
      "remitstream.gateway.exchange.timeout=20s",
      "remitstream.gateway.timeouts.answer=3s",
      "remitstream.gateway.limits.upload=1MB",
      "remitstream.gateway.breaker.window=4",
      "remitstream.gateway.breaker.minimum-calls=4",
      "remitstream.gateway.breaker.trials=1",
      "remitstream.gateway.cors.allowed-origins=https://app.example.org"
    })
@interface GatewayTest {}
