package dev.greenery.marts.marketing.repurchase;

import static dev.greenery.application.mart.Expectations.notNegative;
import static dev.greenery.application.mart.Expectations.reconciles;
import static dev.greenery.application.mart.Expectations.satisfies;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.greenery.application.mart.CatalogueScope;
import dev.greenery.application.mart.Column;
import dev.greenery.application.mart.Completion;
import dev.greenery.application.mart.Contribution;
import dev.greenery.application.mart.Expectations;
import dev.greenery.application.mart.Inputs;
import dev.greenery.application.mart.RollupBuilder;
import dev.greenery.application.mart.Seed;
import dev.greenery.application.mart.Source;
import dev.greenery.application.mart.Total;
import dev.greenery.marts.marketing.statistics.BenjaminiHochberg;
import dev.greenery.marts.marketing.statistics.PValue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known at the first order and what comes later are corrected apart: they are two
 * questions, and coming back to the site, without which hardly anybody buys again, must not make
 * the rest look surer than it is.
 */
final class FactRepurchaseIndicatorBuilder implements RollupBuilder<FactRepurchaseIndicator> {
    @Override
    public Inputs inputs() {
        return RollupBuilder.super.inputs().and(IntBuyerGroup.class).and(Source.PRODUCTS);
    }

    @Override
    public List<Contribution<?, FactRepurchaseIndicator>> contributions() {
        return List.of(
                Contribution.of(IntUserIndicator.class, FactRepurchaseIndicator.class)
                        .count(FactRepurchaseIndicator::usersWith)
                        .countIf(
                                FactRepurchaseIndicator::repeatBuyersWith,
                                IntUserIndicator::isRepeat));
    }

    /** An indicator that nobody has is told too. */
    @Override
    public Seed<FactRepurchaseIndicator> seed() {
        return Seed.of(
                FactRepurchaseIndicator::indicator,
                Arrays.stream(FeatureIndicator.values())
                        .map(FeatureIndicator::key)
                        .toArray(String[]::new));
    }

    @Override
    public List<Completion<FactRepurchaseIndicator, ?>> completions() {
        return List.of(
                Completion.ofRow(
                        FactRepurchaseIndicator::question,
                        (row, catalogue) -> Question.of(Indicator.of(row.indicator()), catalogue)),
                Completion.ofAll(
                        FactRepurchaseIndicator::answer, FactRepurchaseIndicatorBuilder::answers));
    }

    private static Function<FactRepurchaseIndicator, Answer> answers(
            List<FactRepurchaseIndicator> merged, CatalogueScope catalogue) {
        Map<BuyerGroup, IntBuyerGroup> groups =
                catalogue.rows(IntBuyerGroup.class).stream()
                        .collect(toMap(IntBuyerGroup::buyerGroup, identity()));
        List<Evidence> all = merged.stream().map(row -> evidence(row, groups)).toList();
        Map<String, Double> adjusted = new HashMap<>();
        for (KnownAt knownAt : KnownAt.values()) {
            adjusted.putAll(adjustedPValues(all, knownAt));
        }
        return row ->
                Answer.of(
                        evidence(row, groups), Optional.ofNullable(adjusted.get(row.indicator())));
    }

    private static Evidence evidence(
            FactRepurchaseIndicator row, Map<BuyerGroup, IntBuyerGroup> groups) {
        Indicator indicator = Indicator.of(row.indicator());
        return new Evidence(indicator, row, groups.get(indicator.appliesTo()));
    }

    private static Map<String, Double> adjustedPValues(List<Evidence> all, KnownAt knownAt) {
        List<Evidence> enough =
                all.stream()
                        .filter(evidence -> evidence.indicator().knownAt() == knownAt)
                        .filter(Evidence::isEnough)
                        .toList();
        List<Double> adjusted =
                BenjaminiHochberg.adjust(
                        enough.stream()
                                .map(evidence -> evidence.pValue().map(PValue::value).orElseThrow())
                                .toList());
        Map<String, Double> byIndicator = new HashMap<>();
        for (int i = 0; i < enough.size(); i++) {
            byIndicator.put(enough.get(i).indicator().key(), adjusted.get(i));
        }
        return byIndicator;
    }

    @Override
    public Expectations<FactRepurchaseIndicator> tests() {
        return Expectations.of(
                notNegative(answer(Answer::usersWithout)),
                notNegative(answer(Answer::repeatBuyersWithout)),
                satisfies(
                        "adjusting_never_lowers_a_p_value",
                        row -> row.answer().isAdjustedUpwards(),
                        answer(Answer::pValue),
                        answer(Answer::pValueAdjusted)),
                reconciles(
                        "users_match_indicators",
                        Total.sumOf(
                                FactRepurchaseIndicator.class, FactRepurchaseIndicator::usersWith),
                        Total.rowsOf(IntUserIndicator.class)),
                reconciles(
                        "repeat_buyers_match_indicators",
                        Total.sumOf(
                                FactRepurchaseIndicator.class,
                                FactRepurchaseIndicator::repeatBuyersWith),
                        Total.rowsOf(IntUserIndicator.class)
                                .where("is_repeat", IntUserIndicator::isRepeat)));
    }

    private static <V> Column<FactRepurchaseIndicator, V> answer(Column<Answer, V> column) {
        return Column.of(FactRepurchaseIndicator::answer, column);
    }
}
