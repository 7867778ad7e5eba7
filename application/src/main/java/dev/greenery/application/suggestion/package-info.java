/** Helps people who mistype a name. */
package dev.greenery.application.suggestion;
