package dev.greenery.planted.domain;

import org.slf4j.LoggerFactory;

import java.util.logging.Logger;

@SuppressWarnings("SystemOut") // that is what is planted
record Prints(String line) {
    void print() {
        System.out.println(line);
        System.err.println(line);
        Logger.getLogger("planted").info(line);
        org.slf4j.Logger log = LoggerFactory.getLogger("planted");
        log.info("{}", line);
    }
}
