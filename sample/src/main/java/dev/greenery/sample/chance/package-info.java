/** Random numbers, draws and ids that follow from a seed, on any machine and for ever. */
package dev.greenery.sample.chance;
