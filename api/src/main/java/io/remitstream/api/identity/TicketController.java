package io.remitstream.api.identity;

import io.remitstream.openapi.api.TicketsApi;
import io.remitstream.openapi.model.Ticket;
import io.remitstream.streaming.access.Tickets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tickets for clients that cannot send headers. */
@RestController
final class TicketController implements TicketsApi {

  private final Tickets tickets;

  TicketController(Tickets tickets) {
    this.tickets = tickets;
  }

  @Override
  public Mono<ResponseEntity<Ticket>> createTicket(ServerWebExchange exchange) {
    return CurrentCaller.get().flatMap(tickets::issue).map(TicketController::answer);
  }

  private static ResponseEntity<Ticket> answer(io.remitstream.streaming.access.Ticket ticket) {
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(new Ticket(ticket.text(), ticket.expiresAt()));
  }
}
