package dev.greenery.planted.application.mart;

import dev.greenery.planted.application.build.Service;

record UsesTheEngine(Service engine) {}
