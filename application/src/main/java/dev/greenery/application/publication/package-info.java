/** What consumers see of the versions that are kept, and how many are. */
package dev.greenery.application.publication;
