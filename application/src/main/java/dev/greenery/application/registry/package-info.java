/**
 * The definitions of all marts: what teams wrote with the kit, read, checked as a whole and bound
 * to the columns and models that it names.
 */
package dev.greenery.application.registry;
