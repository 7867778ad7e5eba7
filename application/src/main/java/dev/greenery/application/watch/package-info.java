/** Building again and again, so that what consumers see stays fresh. */
package dev.greenery.application.watch;
