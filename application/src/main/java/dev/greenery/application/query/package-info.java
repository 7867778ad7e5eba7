/** What readers ask of published marts, and what they get. */
package dev.greenery.application.query;
