package dev.greenery.planted.application.mart;

import dev.greenery.planted.application.engine.Service;

record UsesTheEngine(Service engine) {}
