/** HTTP and GraphQL: one schema per mart, generated from the mart's models. */
package dev.greenery.adapters.graphql;
