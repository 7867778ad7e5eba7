package dev.greenery.planted.sample;

import dev.greenery.planted.application.build.Service;

record UsesAService(Service service) {}
