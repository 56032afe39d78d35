package io.plumbline.alignment.rule;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A target's verdict, with what a re-check asks of it held beside: most results are kept as they are, and are not even looked at, for in a
 * large plan each look is one into cold memory.
 *
 * @param outcome of the verdict
 * @param spoke one bit for each rule of the catalogue that had something to say, or {@link #OTHERWISE}
 */
record Judged(TargetVerdict verdict, Outcome outcome, long spoke) {

    /** The results do not stand in the order of the catalogue: another edition of it gave them. */
    private static final long OTHERWISE = -1;

    /** Bits for rules; the highest is that of {@link #OTHERWISE}. */
    static final int MOST_RULES = Long.SIZE - 1;

    static Judged of(TargetVerdict verdict, List<Rule> rules) {
        long spoke = 0;
        int place = 0;
        var results = verdict.results();
        for (int number = 0; number < rules.size() && place < results.size(); number++) {
            if (results.get(place).rule().equals(rules.get(number).id())) {
                spoke |= 1L << number;
                place++;
            }
        }
        return new Judged(verdict, verdict.outcome(), place == results.size() ? spoke : OTHERWISE);
    }

    boolean isByAnotherCatalogue() {
        return spoke == OTHERWISE;
    }

    /**
     * The verdict with the results of some rules as they are now; this one if all of them are as they were.
     *
     * @param again the numbers of the rules that are asked
     */
    Judged judgedAgain(long targetVersion, BitSet again, Function<Integer, Optional<Result>> judge) {
        var kept = verdict.results();
        ArrayList<Result> results = null;
        boolean sameOutcomes = true;
        long speaking = spoke;
        for (int number = again.nextSetBit(0); number >= 0; number = again.nextSetBit(number + 1)) {
            long bit = 1L << number;
            boolean had = (spoke & bit) != 0;
            var known = had ? kept.get(Long.bitCount(spoke & bit - 1)) : null;
            var result = judge.apply(number).orElse(null);
            if (result == null ? known == null : result.equals(known)) {
                continue;
            }
            results = results == null ? new ArrayList<>(kept) : results;
            int place = Long.bitCount(speaking & bit - 1);
            if (result == null) {
                results.remove(place);
                speaking &= ~bit;
            } else if (had) {
                results.set(place, result);
            } else {
                results.add(place, result);
                speaking |= bit;
            }
            sameOutcomes &= result != null && known != null && result.outcome() == known.outcome();
        }
        if (results == null && verdict.targetVersion() == targetVersion) {
            return this;
        }
        var after = new TargetVerdict(verdict.targetId(), targetVersion, results == null ? kept : results);
        return new Judged(after, sameOutcomes ? outcome : after.outcome(), speaking);
    }
}
