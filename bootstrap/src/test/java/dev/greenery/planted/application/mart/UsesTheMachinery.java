package dev.greenery.planted.application.mart;

import dev.greenery.planted.application.probe.Probe;
import dev.greenery.planted.application.registry.Definition;
import dev.greenery.planted.application.rollup.Merger;
import dev.greenery.planted.application.row.Reader;
import dev.greenery.planted.application.scope.Scope;

record UsesTheMachinery(
        Probe probe, Definition definition, Merger merger, Reader reader, Scope scope) {}
