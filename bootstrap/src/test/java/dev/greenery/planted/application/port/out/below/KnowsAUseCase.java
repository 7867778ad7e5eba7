package dev.greenery.planted.application.port.out.below;

import dev.greenery.planted.application.port.in.Ask;

/** In a package of its own, so that it makes no circle with {@code TellsWhatItNeeds}. */
record KnowsAUseCase(Ask ask) {}
