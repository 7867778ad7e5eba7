/** Who buys again, and what could be told of them at their first order. */
package dev.greenery.marts.marketing.repurchase;
