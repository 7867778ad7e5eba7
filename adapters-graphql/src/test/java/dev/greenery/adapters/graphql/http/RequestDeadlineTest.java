package dev.greenery.adapters.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A connection whose clock the test sets. */
class RequestDeadlineTest {
    private static final String REQUEST =
            "POST /graphql/shop HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\n\r\nbody";

    private final EmbeddedChannel connection = new EmbeddedChannel();

    @BeforeEach
    void connect() {
        connection.freezeTime();
        connection.pipeline().addLast("codec", new HttpServerCodec());
        RequestDeadline.watch(connection.pipeline(), "codec", Duration.ofSeconds(15));
    }

    @AfterEach
    void close() {
        connection.finishAndReleaseAll();
    }

    @Test
    void aClientThatSendsNothingIsCutOff() {
        pass(15);

        assertThat(isCutOff()).isTrue();
    }

    @Test
    void headersThatTrickleAreCutOff() {
        trickle("GET / HTTP/1.1\r\nX: ");

        assertThat(isCutOff()).isTrue();
    }

    @Test
    void aBodyThatTricklesIsCutOff() {
        send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n");
        trickle("{'query':'{ mart {");

        assertThat(isCutOff()).isTrue();
    }

    @Test
    void chunksThatTrickleAreCutOff() {
        send("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
        trickle("1\r\na\r\n1\r\nb\r\n1\r\nc\r\n");

        assertThat(isCutOff()).isTrue();
    }

    @Test
    void anAnswerMayTakeAsLongAsItTakes() {
        send(REQUEST);
        pass(3_600);

        assertThat(connection.isOpen()).isTrue();
        answer();
        assertThat(said()).startsWith("HTTP/1.1 200 OK");
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void aRequestThatBeginsWhileAnotherIsAnsweredDoesNotCutThatOff() {
        send(REQUEST);
        send("GET / HTTP/1.1\r\n");
        pass(3_600);

        assertThat(said()).isEmpty();
        assertThat(connection.isOpen()).isTrue();
        answer();
        assertThat(said()).startsWith("HTTP/1.1 200 OK");
        trickle("X: and so on, and on");

        assertThat(isCutOff()).isTrue();
    }

    @Test
    void aConnectionMayRestBetweenRequests() {
        send(REQUEST);
        answer();
        pass(3_600);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void everyRequestOfAConnectionHasItsDeadline() {
        send(REQUEST);
        answer();
        said();
        pass(3_600);
        trickle("GET / HTTP/1.1\r\nX: ");

        assertThat(isCutOff()).isTrue();
    }

    @Test
    void anAnswerThatHasBegunIsNotMixedWithAnother() {
        send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n");
        connection.writeOutbound(
                new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK));
        said();
        pass(15);

        assertThat(said()).isEmpty();
        assertThat(connection.isOpen()).isFalse();
    }

    private void trickle(String text) {
        text.chars()
                .mapToObj(Character::toString)
                .forEach(
                        letter -> {
                            send(letter);
                            pass(1);
                        });
    }

    private void send(String text) {
        if (connection.isOpen()) {
            connection.writeInbound(Unpooled.copiedBuffer(text, US_ASCII));
        }
    }

    private void answer() {
        DefaultFullHttpResponse ok =
                new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        ok.headers().set("Content-Length", 0);
        connection.writeOutbound(ok);
    }

    private void pass(int seconds) {
        connection.advanceTimeBy(seconds, TimeUnit.SECONDS);
        connection.runScheduledPendingTasks();
    }

    private boolean isCutOff() {
        return said().startsWith("HTTP/1.1 408 Request Timeout") && !connection.isOpen();
    }

    private String said() {
        StringBuilder text = new StringBuilder();
        for (ByteBuf part = connection.readOutbound();
                part != null;
                part = connection.readOutbound()) {
            text.append(part.toString(US_ASCII));
            part.release();
        }
        return text.toString();
    }
}
