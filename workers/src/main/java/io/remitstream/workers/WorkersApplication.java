package io.remitstream.workers;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the workers. */
@SpringBootApplication
public class WorkersApplication {

  public static void main(String[] args) {
    SpringApplication.run(WorkersApplication.class, args);
  }
}
