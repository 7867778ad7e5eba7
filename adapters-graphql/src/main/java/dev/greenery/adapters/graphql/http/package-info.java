/** The paths that the server answers: GraphQL, its console, and its health. */
package dev.greenery.adapters.graphql.http;
