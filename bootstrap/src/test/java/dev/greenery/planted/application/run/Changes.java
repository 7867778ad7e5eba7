package dev.greenery.planted.application.run;

final class Changes {
    private int count;

    int next() {
        return ++count;
    }
}
