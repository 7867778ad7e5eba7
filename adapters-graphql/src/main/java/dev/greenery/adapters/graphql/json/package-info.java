/** JSON as plain Java values, with exact numbers. */
package dev.greenery.adapters.graphql.json;
