/**
 * The modelling kit: what a team writes to extend its mart. A row is a record; its components are
 * the columns; builders are pure, stateless functions that declare what they read.
 */
package dev.greenery.application.mart;
