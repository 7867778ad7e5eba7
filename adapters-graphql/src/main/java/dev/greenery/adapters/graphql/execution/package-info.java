/** Answers GraphQL requests out of the application's ports. */
package dev.greenery.adapters.graphql.execution;
