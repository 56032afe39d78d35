package io.plumbline.target.trajectory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goals in words: reads what a planner writes and writes what it can read. It never guesses; what could mean two
 * things is refused with the ways to say each.
 */
final class GoalStatement {

    private static final int MAX_LENGTH = 200;
    private static final String EXAMPLES = "Say it like \"reach 2,000\", \"+1,500\", \"-30 %\", \"double\", \"halve\","
            + " \"times 1.5\" or \"grow 12 % a year\".";

    private static final String NUMBER = "(?<number>(?:[1-9]\\d{0,2}(?:[, ']\\d{3})+|\\d{1,18})(?:\\.\\d{1,12})?)"
            + "(?: ?(?<size>k|thousand|million|billion)\\b)?";
    private static final String YEARLY =
            "(?<yearly> ?/ ?year| ?(?:(?:a|per|each|every) year|annually|yearly|per annum|p\\.? ?a\\.?))?";
    private static final String UP = "grow|increase|raise|rise|add|plus|up|gain";
    private static final String DOWN = "reduce|decrease|cut|lower|fall|drop|shrink|minus|down|lose";

    private static final Pattern LEVEL = Pattern.compile("(?:=|at|be|be at|to|hit|reach|attain|achieve|get to|(?:" + UP
            + "|" + DOWN + ") to) ?(?<sign>[+-]?) ?" + NUMBER + "(?: ?(?:%|percent|per cent))?");
    private static final Pattern TIMES = Pattern.compile(
            "(?:times|x|×) ?(?<sign>[+-]?) ?" + NUMBER + "|(?<factor>\\d{1,9}(?:\\.\\d{1,12})?) ?(?:times|x|×|-?fold)");
    private static final Pattern WORD = Pattern.compile("(?<word>double|triple|treble|quadruple|halve|half)" + YEARLY);
    private static final Pattern KEEP =
            Pattern.compile("(?:keep|hold|maintain)(?: the)?(?: level)?|no change|unchanged");
    private static final Pattern CHANGE =
            Pattern.compile("(?<verb>" + UP + "|" + DOWN + ")?(?<by> by|^by)? ?(?<sign>[+-]?) ?" + NUMBER
                    + "(?: ?(?<percent>%|percent\\b(?! points?)|per cent\\b(?! points?)))?"
                    + "(?: ?(?<points>(?:percentage |percent )?points?|pp))?" + YEARLY);
    private static final Pattern DECIMAL_COMMA = Pattern.compile(".*\\d,(?:\\d{1,2}|\\d{4,})(?!\\d).*|.*\\b0,\\d.*");

    private static final Map<String, BigDecimal> FACTORS = Map.of(
            "double", BigDecimal.valueOf(2),
            "triple", BigDecimal.valueOf(3),
            "treble", BigDecimal.valueOf(3),
            "quadruple", BigDecimal.valueOf(4),
            "halve", new BigDecimal("0.5"),
            "half", new BigDecimal("0.5"));
    private static final Map<String, Integer> ZEROS = Map.of("k", 3, "thousand", 3, "million", 6, "billion", 9);
    private static final List<String> WRITTEN_WORDS = List.of("double", "triple", "quadruple", "halve");

    private GoalStatement() {}

    static Goal read(String statement) {
        String text = normalised(statement);
        if (KEEP.matcher(text).matches()) {
            return new Goal(GoalKind.DELTA, BigDecimal.ZERO);
        }
        Matcher word = WORD.matcher(text);
        if (word.matches()) {
            BigDecimal factor = FACTORS.get(word.group("word"));
            return word.group("yearly") == null
                    ? new Goal(GoalKind.MULTIPLE, factor)
                    : new Goal(GoalKind.ANNUAL_RATE, factor.subtract(BigDecimal.ONE));
        }
        Matcher times = TIMES.matcher(text);
        if (times.matches()) {
            String factor = times.group("factor");
            return new Goal(GoalKind.MULTIPLE, factor == null ? signed(times) : new BigDecimal(factor));
        }
        Matcher level = LEVEL.matcher(text);
        if (level.matches()) {
            return new Goal(GoalKind.LEVEL, signed(level));
        }
        Matcher change = CHANGE.matcher(text);
        if (change.matches()) {
            return change(statement, change);
        }
        if (DECIMAL_COMMA.matcher(text).matches()) {
            throw ambiguous(statement, "decimals are written with a point, a comma separates thousands");
        }
        throw unreadable("\"" + statement.strip() + "\" is not a goal that can be read. " + EXAMPLES);
    }

    static String write(Goal goal) {
        BigDecimal amount = goal.amount();
        return switch (goal.kind()) {
            case LEVEL -> "reach " + grouped(amount);
            case DELTA -> amount.signum() == 0 ? "keep the level" : plus(amount);
            case MULTIPLE ->
                WRITTEN_WORDS.stream()
                        .filter(word -> FACTORS.get(word).compareTo(amount) == 0)
                        .findFirst()
                        .orElseGet(() -> "times " + grouped(amount));
            case PERCENT -> plus(amount) + " %";
            case ANNUAL_RATE ->
                (amount.signum() < 0 ? "shrink " : "grow ") + grouped(percent(amount.abs())) + " % a year";
        };
    }

    private static Goal change(String statement, Matcher change) {
        String verb = change.group("verb");
        boolean signGiven = !change.group("sign").isEmpty();
        boolean directed = verb != null || signGiven;
        BigDecimal amount = verb == null ? signed(change) : directed(statement, change);
        if (change.group("yearly") != null) {
            if (change.group("percent") == null) {
                throw ambiguous(statement, "a yearly rate is said in percent, an amount as the total change");
            }
            return new Goal(GoalKind.ANNUAL_RATE, amount.movePointLeft(2));
        }
        if (change.group("percent") != null) {
            if (!directed) {
                throw ambiguous(statement, "say \"reach 30 %\" for a level, \"+30 %\" or \"-30 %\" for a change");
            }
            return new Goal(GoalKind.PERCENT, amount);
        }
        boolean pointsGiven = change.group("points") != null;
        if (!directed && (pointsGiven || change.group("by") != null)) {
            throw ambiguous(statement, "say whether it goes up or down, with + or -");
        }
        if (!directed) {
            return new Goal(GoalKind.LEVEL, amount);
        }
        boolean changeSaid =
                signGiven || pointsGiven || change.group("by") != null || verb.matches("add|plus|minus|gain|lose");
        if (!changeSaid) {
            throw ambiguous(statement, "say whether it is \"by\" or \"to\" that value");
        }
        return new Goal(GoalKind.DELTA, amount);
    }

    /** The number with the direction of the verb; a sign may repeat it ("grow by +5") but not turn it ("cut by -5"). */
    private static BigDecimal directed(String statement, Matcher change) {
        boolean down = change.group("verb").matches(DOWN);
        String sign = change.group("sign");
        if (!sign.isEmpty() && !sign.equals(down ? "-" : "+")
                || down && sign.equals("-") && change.group("by") != null) {
            throw ambiguous(statement, "the sign turns the verb round; leave one of them out");
        }
        BigDecimal number = number(change);
        return down ? number.negate() : number;
    }

    private static BigDecimal signed(Matcher matcher) {
        return matcher.group("sign").equals("-") ? number(matcher).negate() : number(matcher);
    }

    private static BigDecimal number(Matcher matcher) {
        BigDecimal number = new BigDecimal(matcher.group("number").replaceAll("[, ']", ""));
        String size = matcher.group("size");
        return size == null ? number : number.movePointRight(ZEROS.get(size));
    }

    private static String normalised(String statement) {
        if (statement == null || statement.isBlank()) {
            throw unreadable("A goal is missing. " + EXAMPLES);
        }
        if (statement.length() > MAX_LENGTH) {
            throw unreadable("A goal's statement has at most " + MAX_LENGTH + " characters. " + EXAMPLES);
        }
        return statement
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\u2212\u2013]", "-")
                .replaceAll("[\\s\u00a0\u202f\u2009]+", " ")
                .replace('\u2019', '\'')
                .replaceAll("(?<!p\\.? ?a)[.!]$", "")
                .strip();
    }

    private static String plus(BigDecimal amount) {
        return (amount.signum() < 0 ? "" : "+") + grouped(amount);
    }

    private static BigDecimal percent(BigDecimal fraction) {
        BigDecimal percent = fraction.movePointRight(2).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    private static String grouped(BigDecimal number) {
        String[] parts = number.toPlainString().split("\\.");
        String whole = parts[0].replaceAll("(?<=\\d)(?=(?:\\d{3})+$)", ",");
        return parts.length == 1 ? whole : whole + "." + parts[1];
    }

    private static ImpossibleTrajectory unreadable(String sentence) {
        return new ImpossibleTrajectory(Impossibility.STATEMENT_UNREADABLE, "/goal/statement", sentence);
    }

    private static ImpossibleTrajectory ambiguous(String statement, String remedy) {
        return new ImpossibleTrajectory(
                Impossibility.STATEMENT_AMBIGUOUS,
                "/goal/statement",
                "\"" + statement.strip() + "\" can be read in more than one way: " + remedy + ".");
    }
}
