/** Values that were written over, and when they were valid. */
package dev.greenery.domain.timeline;
