package dev.greenery.adapters.graphql.http;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;

import jakarta.inject.Singleton;

import java.time.Duration;

/** Gives every connection the time that a request may take to arrive. */
@Singleton
final class DeadlineCustomizer implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private final Duration limit;

    DeadlineCustomizer(ServerSettings settings) {
        this.limit = settings.receiveTimeout();
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new Listening(limit));
        return event.getBean();
    }

    /** Of the listener, which has no requests of its own. */
    private record Listening(Duration limit) implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel opened, ChannelRole role) {
            return new Connected(opened, limit);
        }
    }

    /** Of one connection. */
    private record Connected(Channel channel, Duration limit) implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel opened, ChannelRole role) {
            return new Connected(opened, limit);
        }

        @Override
        public void onStreamPipelineBuilt() {
            String codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
            if (channel.pipeline().get(codec) != null) {
                RequestDeadline.watch(channel.pipeline(), codec, limit);
            }
        }
    }
}
