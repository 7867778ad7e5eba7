package dev.greenery.application.mart;

import static java.util.Objects.requireNonNull;

/** Holds a builder to what it declares. */
record DeclaredInputs(String builder, Inputs inputs) {
    DeclaredInputs {
        requireNonNull(builder, "builder is null");
        requireNonNull(inputs, "inputs is null");
    }

    void require(Source source) {
        if (!inputs.sources().contains(source)) {
            throw new UndeclaredInputException(builder, "Source." + source);
        }
    }

    void require(Class<? extends Record> model) {
        if (!inputs.models().contains(model)) {
            throw new UndeclaredInputException(builder, model.getSimpleName());
        }
    }
}
