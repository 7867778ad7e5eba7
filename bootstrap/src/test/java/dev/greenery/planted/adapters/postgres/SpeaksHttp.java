package dev.greenery.planted.adapters.postgres;

import com.sun.net.httpserver.HttpServer;

import graphql.schema.GraphQLSchema;

import io.micronaut.http.HttpRequest;
import io.netty.channel.Channel;

import org.dataloader.DataLoader;

import java.net.http.HttpClient;

record SpeaksHttp(
        GraphQLSchema schema,
        DataLoader<String, String> loader,
        HttpRequest<String> request,
        Channel channel,
        HttpClient client,
        HttpServer server) {}
