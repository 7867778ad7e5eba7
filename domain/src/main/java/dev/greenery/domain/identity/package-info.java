/** What all ids share. */
package dev.greenery.domain.identity;
