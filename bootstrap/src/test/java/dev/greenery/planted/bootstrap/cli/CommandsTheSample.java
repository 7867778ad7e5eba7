package dev.greenery.planted.bootstrap.cli;

import dev.greenery.planted.sample.OtherService;

record CommandsTheSample(OtherService service) {
    CommandsTheSample() {
        this(new OtherService());
    }
}
