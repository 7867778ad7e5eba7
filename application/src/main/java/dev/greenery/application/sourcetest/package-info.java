/**
 * What is expected of the shop's tables as the warehouse keeps them, whatever marts make of them.
 */
package dev.greenery.application.sourcetest;
