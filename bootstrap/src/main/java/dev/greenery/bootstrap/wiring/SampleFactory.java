package dev.greenery.bootstrap.wiring;

import dev.greenery.application.port.in.GenerateDays;
import dev.greenery.application.port.in.GenerateSample;
import dev.greenery.application.port.out.WriteShopFiles;
import dev.greenery.sample.DaysGenerator;
import dev.greenery.sample.SampleGenerator;

import io.micronaut.context.annotation.Factory;

import jakarta.inject.Singleton;

/** Makes the generators of sample data, which know nothing of dependency injection. */
@Factory
final class SampleFactory {
    @Singleton
    GenerateSample generateSample(WriteShopFiles files) {
        return new SampleGenerator(files);
    }

    @Singleton
    GenerateDays generateDays(WriteShopFiles files) {
        return new DaysGenerator(files);
    }
}
