package dev.greenery.planted.application.port.in;

import dev.greenery.planted.application.port.out.Keep;

interface TellsWhatItNeeds {
    Keep keep();
}
