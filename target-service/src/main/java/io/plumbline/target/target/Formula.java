package io.plumbline.target.target;

import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.parser.ParseException;
import io.plumbline.platform.Refusal;
import io.plumbline.target.kpi.Kpi;
import io.plumbline.target.kpi.Kpis;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How a KPI's level follows from the levels of others: KPI codes and numbers with + - × ÷ and parentheses. */
final class Formula {

    private static final ExpressionConfiguration LANGUAGE = ExpressionConfiguration.builder()
            .operatorDictionary(MapBasedOperatorDictionary.ofOperators(
                    Map.<String, OperatorIfc>entry("+", new InfixPlusOperator()),
                    Map.<String, OperatorIfc>entry("-", new InfixMinusOperator()),
                    Map.<String, OperatorIfc>entry("*", new InfixMultiplicationOperator()),
                    Map.<String, OperatorIfc>entry("/", new InfixDivisionOperator()),
                    Map.<String, OperatorIfc>entry("-", new PrefixMinusOperator())))
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions())
            .defaultConstants(Map.of())
            .build();

    private Formula() {}

    /** The KPI codes in {@code expression}. */
    static Set<String> codes(String expression) {
        try {
            return new TreeSet<>(new Expression(arithmetic(expression), LANGUAGE).getUsedVariables());
        } catch (ParseException unreadable) {
            throw Refusal.invalid(
                    "/formula",
                    "The formula cannot be read at position " + unreadable.getStartPosition() + ": "
                            + unreadable.getMessage()
                            + ". It may hold KPI codes, numbers, + - * / and parentheses.");
        }
    }

    /** Refuses a formula that cannot be read, rests on itself, or names a code that no KPI has. */
    static void require(String expression, Kpi of, Kpis kpis) {
        if (expression == null) {
            return;
        }
        var codes = codes(expression);
        if (codes.contains(of.code())) {
            throw Refusal.invalid(
                    "/formula", "The formula of " + of.code() + " cannot rest on " + of.code() + " itself.");
        }
        var known = kpis.listByCodes(codes).stream().map(Kpi::code).collect(Collectors.toSet());
        for (var code : codes) {
            if (!known.contains(code)) {
                throw Refusal.invalid(
                        "/formula",
                        "No KPI has the code " + code + " (at position " + (expression.indexOf(code) + 1) + ").");
            }
        }
    }

    private static String arithmetic(String expression) {
        return expression.replace('×', '*').replace('÷', '/').replace('−', '-');
    }
}
