package dev.greenery.planted.bootstrap;

import dev.greenery.planted.application.mart.Mart;

record StandsElsewhere() implements Mart {}
