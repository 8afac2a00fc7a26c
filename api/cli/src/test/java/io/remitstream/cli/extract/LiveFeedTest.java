package io.remitstream.cli.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class LiveFeedTest {

  private final StringWriter said = new StringWriter();
  private final Board board = Board.plain(new PrintWriter(said, true));
  private final LiveFeed feed = LiveFeed.unconnected(board);
  private final RecordingSocket socket = new RecordingSocket();

  @Test
  void onTextShouldSubscribeWhenTheSocketIsReady() {
    feed.onText(socket, "{\"type\":\"ready\",\"cursor\":\"AAAA\"}", true);

    assertThat(socket.sent).containsExactly("{\"type\":\"subscribe\"}");
    assertThat(socket.requested).isEqualTo(1);
  }

  @Test
  void onTextShouldShowProgressOfADocumentOnTheBoard() {
    UUID id = UUID.randomUUID();
    board.enter("a.835").identify(id);
    String message =
        "{\"type\":\"progress\",\"documentId\":\"%s\",\"stage\":\"EXTRACTING\",\"claimsRead\":120,\"claimsTotal\":null}"
            .formatted(id);

    feed.onText(socket, message.substring(0, 30), false);
    feed.onText(socket, message.substring(30), true);

    assertThat(said.toString()).isEqualTo("a.835: EXTRACTING, 120 claims\n");
  }

  @Test
  void onTextShouldWakeWhoeverFollowsTheDocumentOfAnEvent() throws InterruptedException {
    UUID id = UUID.randomUUID();
    Board.Entry entry = board.enter("a.835");
    entry.identify(id);

    feed.onText(socket, "{\"type\":\"event\",\"event\":{\"subject\":\"%s\"}}".formatted(id), true);

    long before = System.nanoTime();
    entry.awaitNews(8, TimeUnit.SECONDS);
    assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(4));
  }

  @Test
  void onTextShouldLeaveOutWhatItDoesNotKnow() {
    feed.onText(socket, "{\"type\":\"news\"}", true);
    feed.onText(socket, "no json", true);
    feed.onText(
        socket, "{\"type\":\"progress\",\"documentId\":\"%s\"}".formatted(UUID.randomUUID()), true);

    assertThat(said.toString()).isEmpty();
    assertThat(socket.requested).isEqualTo(3);
  }

  private static final class RecordingSocket implements WebSocket {

    private final List<String> sent = new ArrayList<>();
    private long requested;

    @Override
    public CompletableFuture<WebSocket> sendText(CharSequence data, boolean last) {
      sent.add(data.toString());
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendBinary(ByteBuffer data, boolean last) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendPing(ByteBuffer message) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendPong(ByteBuffer message) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<WebSocket> sendClose(int statusCode, String reason) {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    public void request(long n) {
      requested += n;
    }

    @Override
    public String getSubprotocol() {
      return "";
    }

    @Override
    public boolean isOutputClosed() {
      return false;
    }

    @Override
    public boolean isInputClosed() {
      return false;
    }

    @Override
    public void abort() {}
  }
}
