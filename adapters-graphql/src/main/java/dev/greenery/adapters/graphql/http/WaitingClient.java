package dev.greenery.adapters.graphql.http;

import static java.util.Objects.requireNonNull;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Who waits for an answer, and may leave without it. */
record WaitingClient(Channel channel) {
    WaitingClient {
        requireNonNull(channel, "channel is null");
    }

    static Optional<WaitingClient> of(HttpRequest<?> http) {
        return http instanceof NettyHttpRequest<?> netty
                ? Optional.of(new WaitingClient(netty.getChannelHandlerContext().channel()))
                : Optional.empty();
    }

    /** Nobody reads an answer to a connection that was closed. */
    void cancelWhenGone(CompletableFuture<?> answer) {
        ChannelFutureListener gone = closed -> answer.cancel(false);
        channel.closeFuture().addListener(gone);
        var _ = answer.whenComplete((given, fault) -> channel.closeFuture().removeListener(gone));
    }
}
