package dev.greenery.planted.domain.a;

import dev.greenery.planted.domain.b.LeadsToA;

/** One half of a circle. */
public record LeadsToB(Class<LeadsToA> next) {}
