/** What a build did: results of models and tests. */
package dev.greenery.application.run;
