package dev.greenery.planted.adapters.postgres;

import dev.greenery.planted.application.port.out.Keep;

import jakarta.inject.Inject;

class InjectsAField {
    @Inject Keep keep;
}
