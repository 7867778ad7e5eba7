/** The part of the kit that tells figures: metrics, the aggregates they are of, and ratios. */
package dev.greenery.application.mart.metric;
