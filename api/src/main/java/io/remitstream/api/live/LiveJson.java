package io.remitstream.api.live;

import io.remitstream.streaming.document.DocumentProgress;
import io.remitstream.streaming.event.Cursor;
import io.remitstream.streaming.event.Event;
import io.remitstream.streaming.event.EventJson;
import io.remitstream.streaming.event.LogPage;
import io.remitstream.streaming.fault.Fault;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What goes over the wire, in the words of the contract. */
public final class LiveJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(EventJson.module()).build();
  private static final String PROBLEMS = "https://remitstream.io/problems/";

  private LiveJson() {}

  /** A page of the log. */
  static byte[] page(List<Event> items, Cursor next, boolean more) {
    return MAPPER.writeValueAsBytes(new Page(items, next, more));
  }

  /** A message over the WebSocket. */
  public static String message(LiveSignal signal) {
    return switch (signal) {
      case LiveSignal.Happened(LiveEvent event) ->
          "{\"type\":\"event\",\"event\":" + event.json() + "}";
      case LiveSignal.Ready(Cursor cursor) -> typed("ready").setAll(ready(cursor)).toString();
      case LiveSignal.Reset reset -> typed("reset").setAll(reset(reset)).toString();
      case LiveSignal.Progressed(DocumentProgress progress) ->
          typed("progress").setAll(progress(progress)).toString();
    };
  }

  /** Why a message was refused, or the socket is closed. */
  static String error(Fault fault) {
    ObjectNode problem =
        MAPPER
            .createObjectNode()
            .put("type", PROBLEMS + fault.code())
            .put("title", title(fault.code()))
            .put("detail", fault.getMessage());
    return typed("error").set("problem", problem).toString();
  }

  private static String title(String code) {
    return Character.toUpperCase(code.charAt(0)) + code.substring(1).replace('-', ' ');
  }

  static ObjectNode ready(Cursor cursor) {
    return MAPPER.createObjectNode().put("cursor", cursor.toString());
  }

  static ObjectNode reset(LiveSignal.Reset reset) {
    return reset(reset.cursor(), reset.reason());
  }

  private static ObjectNode reset(Cursor cursor, LogPage.Reason reason) {
    return ready(cursor).put("reason", reason.name());
  }

  static ObjectNode progress(DocumentProgress progress) {
    return MAPPER
        .createObjectNode()
        .put("documentId", progress.documentId().toString())
        .put("stage", progress.stage().name())
        .put("claimsRead", progress.claimsRead())
        .put("claimsTotal", progress.claimsTotal())
        .put("pagesRead", progress.pagesRead())
        .put("pagesTotal", progress.pagesTotal());
  }

  static ObjectNode closing(Ending ending) {
    return MAPPER.createObjectNode().put("reason", ending.name());
  }

  private static ObjectNode typed(String type) {
    return MAPPER.createObjectNode().put("type", type);
  }

  private record Page(List<Event> items, Cursor next, boolean more) {}
}
