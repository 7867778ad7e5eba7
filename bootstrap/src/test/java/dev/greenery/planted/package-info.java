/**
 * A tree of packages like the product's own, in which each class breaks one rule of the
 * architecture: a rule that lets its class pass would let anything pass.
 */
package dev.greenery.planted;
