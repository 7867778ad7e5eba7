/** What a mart leaves open for those who run the platform to set. */
package dev.greenery.application.mart.variable;
