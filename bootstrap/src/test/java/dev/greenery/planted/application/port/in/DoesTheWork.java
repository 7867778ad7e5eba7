package dev.greenery.planted.application.port.in;

final class DoesTheWork {
    private DoesTheWork() {}
}
