package dev.greenery.bootstrap.cli;

import java.lang.reflect.Proxy;

/**
 * Lets a second Ctrl-C end the program at once. A JVM that has begun to end takes no notice of
 * further signals. By reflection, since the class belongs to no standard: without it, one waits.
 */
final class SecondSignal {
    private static final int EXIT_CODE = 130;

    private SecondSignal() {}

    static void endsAtOnce() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object halt =
                    Proxy.newProxyInstance(
                            handler.getClassLoader(),
                            new Class<?>[] {handler},
                            (proxy, method, arguments) -> {
                                Runtime.getRuntime().halt(EXIT_CODE);
                                return proxy;
                            });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance("INT"), halt);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            // The program ends all the same, only not sooner.
        }
    }
}
