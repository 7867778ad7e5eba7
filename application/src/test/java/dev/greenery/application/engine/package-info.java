/** Tests of the build, with a nursery's small marts. */
package dev.greenery.application.engine;
