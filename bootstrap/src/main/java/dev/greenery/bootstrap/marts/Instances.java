package dev.greenery.bootstrap.marts;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.function.Consumer;

/** Instances of classes that nobody but their package can see. */
final class Instances {
    private Instances() {}

    static Optional<Object> create(Class<?> type, Consumer<String> problems) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance());
        } catch (NoSuchMethodException e) {
            problems.accept(
                    "%s has no constructor without parameters; builders and metric sets keep no"
                                    .formatted(type.getName())
                            + " state");
        } catch (InvocationTargetException e) {
            problems.accept(
                    "The constructor of %s fails: %s".formatted(type.getName(), e.getCause()));
        } catch (InstantiationException | IllegalAccessException | LinkageError e) {
            problems.accept("%s cannot be instantiated: %s".formatted(type.getName(), e));
        }
        return Optional.empty();
    }
}
