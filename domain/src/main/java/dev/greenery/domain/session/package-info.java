/** Web events and the visits they form. */
package dev.greenery.domain.session;
