/**
 * Makes realistic sample data of any size in constant memory.
 *
 * <p>Users come in cohorts of 130, the number of the original data set. Every cohort has exactly
 * its totals, because counts are dealt from frequency tables and never left to chance; chance only
 * decides who gets which. The last cohort may be smaller, and is dealt a stratified part. So totals
 * are known before the first row is made, and each cohort is made from the seed and its own number.
 *
 * <p>Two habits of the users are there to be found: who has a promo on the first order tends to buy
 * again, and whose first order comes late tends not to.
 */
package dev.greenery.sample;
