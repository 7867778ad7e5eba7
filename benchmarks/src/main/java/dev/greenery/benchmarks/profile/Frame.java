package dev.greenery.benchmarks.profile;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * A method on a stack.
 *
 * @param type the full name of its class
 */
public record Frame(String type, String method) {
    private static final Pattern HIDDEN = Pattern.compile("[./+]0x[0-9a-f]+.*$");
    private static final Pattern LAMBDA = Pattern.compile("\\$\\$Lambda.*$");

    /** Leaves out the addresses of hidden classes, which differ from run to run. */
    public Frame {
        requireNonNull(method, "method is null");
        type = HIDDEN.matcher(requireNonNull(type, "type is null")).replaceFirst("");
        type = LAMBDA.matcher(type).replaceFirst("\\$lambda");
    }

    /** The class without its package, and the method. */
    public String label() {
        return simpleName() + "." + method;
    }

    private String simpleName() {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    boolean isIn(String packageName) {
        return type.startsWith(packageName + ".");
    }

    /** Whether it is of the class or of one within it, whatever the package. */
    boolean isOf(String simpleName) {
        return simpleName().equals(simpleName) || simpleName().startsWith(simpleName + "$");
    }
}
