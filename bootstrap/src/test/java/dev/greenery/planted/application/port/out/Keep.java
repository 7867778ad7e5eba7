package dev.greenery.planted.application.port.out;

/** What a driven adapter implements. */
public interface Keep {
    /** Keeps. */
    void keep();
}
