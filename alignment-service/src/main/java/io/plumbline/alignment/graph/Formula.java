package io.plumbline.alignment.graph;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.functions.basic.AbsFunction;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.SumFunction;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token.TokenType;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A decimal expression over KPI codes, such as {@code revenue - expenses}; parsed once.
 *
 * <p>It knows the four operations (also written ×, ÷, −), powers, brackets, and ABS, MIN, MAX and SUM. Nothing that depends on chance or on the time of day
 * is available. Upper and lower case of a code count.
 */
public final class Formula {

    private static final ExpressionConfiguration LANGUAGE = ExpressionConfiguration.builder()
            .mathContext(MathContext.DECIMAL128)
            .defaultConstants(new TreeMap<>())
            .dataAccessorSupplier(ExactNames::new)
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions(
                    Map.entry("ABS", new AbsFunction()),
                    Map.entry("MIN", new MinFunction()),
                    Map.entry("MAX", new MaxFunction()),
                    Map.entry("SUM", new SumFunction())))
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .build();

    private final String text;
    private final Expression expression;
    private final Map<String, Set<Sign>> signs;

    private Formula(String text, Expression expression, Map<String, Set<Sign>> signs) {
        this.text = text;
        this.expression = expression;
        this.signs = signs;
    }

    /** Reads a formula; one that cannot be read is kept as it is and {@link #isReadable} says no. */
    public static Formula read(String text) {
        try {
            var expression = new Expression(arithmetic(text), LANGUAGE);
            expression.validate();
            var signs = new TreeMap<String, Set<Sign>>();
            collect(expression.getAbstractSyntaxTree(), Sign.POSITIVE, signs);
            return new Formula(text, expression, signs);
        } catch (ParseException unreadable) {
            return new Formula(text, null, Map.of());
        }
    }

    public boolean isReadable() {
        return expression != null;
    }

    public String text() {
        return text;
    }

    /** The KPI codes that it uses. */
    public Set<String> codes() {
        return signs.keySet();
    }

    /**
     * Whether more of a KPI brings more of the result, for amounts above zero; empty if the KPI is used both ways.
     */
    public Optional<Sign> findSign(String code) {
        var found = signs.getOrDefault(code, Set.of());
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** The result for the given values by code, or empty if it has none (a division by zero, a code without a value). */
    public Optional<BigDecimal> evaluate(Map<String, BigDecimal> values) {
        if (expression == null || !values.keySet().containsAll(codes())) {
            return Optional.empty();
        }
        try {
            var result = expression.copy().withValues(values).evaluate();
            return result.isNumberValue() ? Optional.of(result.getNumberValue()) : Optional.empty();
        } catch (EvaluationException | ParseException | ArithmeticException noResult) {
            return Optional.empty();
        }
    }

    private static String arithmetic(String text) {
        return text.replace('×', '*').replace('÷', '/').replace('−', '-');
    }

    private static void collect(ASTNode node, Sign sign, Map<String, Set<Sign>> signs) {
        var type = node.getToken().getType();
        var operands = node.getParameters();
        if (type == TokenType.VARIABLE_OR_CONSTANT) {
            signs.computeIfAbsent(node.getToken().getValue(), code -> EnumSet.noneOf(Sign.class))
                    .add(sign);
            return;
        }
        boolean turnsLast = (type == TokenType.INFIX_OPERATOR
                        && Set.of("-", "/").contains(node.getToken().getValue()))
                || (type == TokenType.PREFIX_OPERATOR
                        && node.getToken().getValue().equals("-"));
        for (int index = 0; index < operands.size(); index++) {
            boolean turns = turnsLast && index == operands.size() - 1;
            collect(operands.get(index), turns ? sign.times(Sign.NEGATIVE) : sign, signs);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && formula.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
