package dev.greenery.benchmarks.scenario;

/** How often things are measured. */
public record Rounds(int warmUps, int measured) {
    /** What is done in a round. */
    interface Round {
        void run(int number, boolean warmUp);
    }

    /** First the warm-ups, then the measured rounds. */
    void each(Round round) {
        for (int number = 1; number <= warmUps; number++) {
            round.run(number, true);
        }
        for (int number = 1; number <= measured; number++) {
            round.run(number, false);
        }
    }
}
