package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Cuts off a connection that takes too long to send a request: headers and body together, however
 * steadily they trickle. How long the answer takes does not count, nor how long a connection rests
 * between two requests.
 */
final class RequestDeadline extends ChannelDuplexHandler {
    private final Duration limit;
    private Optional<Future<?>> running = Optional.empty();
    private boolean answering;
    private int unanswered;

    private RequestDeadline(Duration limit) {
        this.limit = requireNonNull(limit, "limit is null");
    }

    /** Watches the requests that a codec reads. */
    static void watch(ChannelPipeline pipeline, String codec, Duration limit) {
        RequestDeadline deadline = new RequestDeadline(limit);
        pipeline.addAfter(codec, "request-deadline", deadline);
        pipeline.addBefore(codec, "request-begin", deadline.begin(pipeline.context(deadline)));
    }

    /** Sees the first byte of a request, long before the codec has a whole header. */
    private ChannelHandler begin(ChannelHandlerContext behindCodec) {
        return new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext context, Object bytes) {
                start(behindCodec);
                context.fireChannelRead(bytes);
            }
        };
    }

    /** Whoever connects has something to ask. */
    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        start(context);
    }

    /** What follows a request is not read before its answer, and so has no deadline until then. */
    private void start(ChannelHandlerContext context) {
        if (running.isEmpty() && unanswered == 0) {
            running =
                    Optional.of(
                            context.executor()
                                    .schedule(
                                            () -> cutOff(context),
                                            limit.toMillis(),
                                            TimeUnit.MILLISECONDS));
        }
    }

    private void stop() {
        running.ifPresent(deadline -> deadline.cancel(false));
        running = Optional.empty();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof LastHttpContent) {
            stop();
            unanswered++;
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise)
            throws Exception {
        answering |= message instanceof HttpResponse;
        if (message instanceof LastHttpContent) {
            answering = false;
            unanswered = Math.max(0, unanswered - 1);
        }
        super.write(context, message, promise);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    private void cutOff(ChannelHandlerContext context) {
        ChannelFuture told =
                answering ? context.newSucceededFuture() : context.writeAndFlush(tooSlow());
        told.addListener(ChannelFutureListener.CLOSE);
    }

    private static HttpResponse tooSlow() {
        HttpResponse response =
                new DefaultFullHttpResponse(
                        HttpVersion.HTTP_1_1,
                        HttpResponseStatus.REQUEST_TIMEOUT,
                        Unpooled.EMPTY_BUFFER);
        response.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, 0)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        return response;
    }
}
