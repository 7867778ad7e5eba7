/** What can be set from outside, checked as a whole. */
package dev.greenery.bootstrap.config;
