/** How whoever reads a setting from outside declares it. */
package dev.greenery.application.setting;
