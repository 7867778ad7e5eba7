/** What the GraphQL schema of a mart looks like: pure functions of the mart's models. */
package dev.greenery.adapters.graphql.schema;
