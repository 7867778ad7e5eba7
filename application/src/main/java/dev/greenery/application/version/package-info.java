/** The versions of marts: what runs made of them, as long as it is kept. */
package dev.greenery.application.version;
