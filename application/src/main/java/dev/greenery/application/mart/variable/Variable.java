package dev.greenery.application.mart.variable;

import static java.util.Objects.requireNonNull;

import dev.greenery.domain.money.Money;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a mart leaves open for those who run the platform: {@code wholeNumber("low_stock_threshold",
 * 50).atLeast(0).doc("Units at or below which a product is running out.")}. It is a constant, which
 * the mart lists, configuration sets, and builders read with {@code settings().value(...)}. A
 * constant of a row record can be read by all marts that may use the record.
 *
 * @param <T> what a builder reads
 */
public final class Variable<T extends Comparable<? super T>> {
    private final String name;
    private final VariableType<T> type;
    private final T otherwise;
    private final Optional<T> least;
    private final Optional<T> most;
    private final String description;
    private final Optional<String> formerName;

    private Variable(String name, VariableType<T> type, T otherwise) {
        this.name = requireNonNull(name, "name is null");
        this.type = requireNonNull(type, "type is null");
        this.otherwise = requireNonNull(otherwise, "otherwise is null");
        this.least = Optional.empty();
        this.most = Optional.empty();
        this.description = "";
        this.formerName = Optional.empty();
    }

    private Variable(
            Variable<T> variable,
            Optional<T> least,
            Optional<T> most,
            String description,
            Optional<String> formerName) {
        this.name = variable.name;
        this.type = variable.type;
        this.otherwise = variable.otherwise;
        this.least = least;
        this.most = most;
        this.description = requireNonNull(description, "description is null");
        this.formerName = formerName;
    }

    /** A whole number, and what it is where nobody sets it. */
    public static Variable<Integer> wholeNumber(String name, int otherwise) {
        return new Variable<>(name, VariableType.WHOLE_NUMBER, otherwise);
    }

    /** A number with fractions, such as a share, and what it is where nobody sets it. */
    public static Variable<BigDecimal> decimal(String name, BigDecimal otherwise) {
        return new Variable<>(name, VariableType.DECIMAL, otherwise);
    }

    /** An amount, and what it is where nobody sets it. */
    public static Variable<Money> money(String name, Money otherwise) {
        return new Variable<>(name, VariableType.MONEY, otherwise);
    }

    /** A text, and what it is where nobody sets it. */
    public static Variable<String> text(String name, String otherwise) {
        return new Variable<>(name, VariableType.TEXT, otherwise);
    }

    /** A length of time, and what it is where nobody sets it. */
    public static Variable<Duration> duration(String name, Duration otherwise) {
        return new Variable<>(name, VariableType.DURATION, otherwise);
    }

    /** A calendar day, and what it is where nobody sets it. */
    public static Variable<LocalDate> date(String name, LocalDate otherwise) {
        return new Variable<>(name, VariableType.DATE, otherwise);
    }

    /** Yes or no, and what it is where nobody sets it. */
    public static Variable<Boolean> flag(String name, boolean otherwise) {
        return new Variable<>(name, VariableType.FLAG, otherwise);
    }

    /** It cannot be set to less. */
    public Variable<T> atLeast(T value) {
        return new Variable<>(this, Optional.of(value), most, description, formerName);
    }

    /** It cannot be set to more. */
    public Variable<T> atMost(T value) {
        return new Variable<>(this, least, Optional.of(value), description, formerName);
    }

    /** What it means, in one sentence. */
    public Variable<T> doc(String sentence) {
        return new Variable<>(this, least, most, sentence, formerName);
    }

    /**
     * It was a setting of the whole platform, whose name goes on to set it.
     *
     * @param setting the name in snake case, without {@code greenery}
     */
    public Variable<T> formerly(String setting) {
        return new Variable<>(this, least, most, description, Optional.of(setting));
    }

    /** The name in the mart, in snake case. */
    public String name() {
        return name;
    }

    /** What it can be set to. */
    public VariableType<T> type() {
        return type;
    }

    /** What it is where nobody sets it. */
    public T otherwise() {
        return otherwise;
    }

    /** What it is where nobody sets it, as somebody would. */
    public String otherwiseAsText() {
        return type.writer().apply(otherwise);
    }

    /** What it means, in one sentence. */
    public String description() {
        return description;
    }

    /** The setting of the whole platform that it was. */
    public Optional<String> formerName() {
        return formerName;
    }

    /** Its type and its limits: {@code a whole number, at least 0}. */
    public String allowed() {
        return Stream.of(
                        Optional.of(type.label()),
                        least.map(value -> "at least " + type.writer().apply(value)),
                        most.map(value -> "at most " + type.writer().apply(value)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }

    /** Whether it can have this value. */
    public boolean allows(T value) {
        return least.filter(limit -> value.compareTo(limit) < 0).isEmpty()
                && most.filter(limit -> value.compareTo(limit) > 0).isEmpty();
    }

    /** The value that a text stands for; nothing if it is none that is allowed. */
    public Optional<T> read(String text) {
        return type.read(text).filter(this::allows);
    }

    @Override
    public String toString() {
        return name;
    }
}
