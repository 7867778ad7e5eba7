/** Orders, their lines and their delivery. */
package dev.greenery.domain.order;
