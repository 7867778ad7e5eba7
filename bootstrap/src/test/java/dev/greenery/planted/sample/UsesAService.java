package dev.greenery.planted.sample;

import dev.greenery.planted.application.engine.Service;

record UsesAService(Service service) {}
