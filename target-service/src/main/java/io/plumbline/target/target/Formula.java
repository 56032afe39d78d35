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
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import io.plumbline.platform.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How a KPI's level follows from the levels of others: KPI codes and numbers with + - × ÷ and parentheses. Read once; what it rests
 * on is kept with the target.
 *
 * @param references every KPI code in it, in the order of the text; upper and lower case count
 */
record Formula(String expression, List<Reference> references) {

    private static final ExpressionConfiguration LANGUAGE = ExpressionConfiguration.builder()
            .operatorDictionary(MapBasedOperatorDictionary.ofOperators(
                    Map.<String, OperatorIfc>entry("+", new InfixPlusOperator()),
                    Map.<String, OperatorIfc>entry("-", new InfixMinusOperator()),
                    Map.<String, OperatorIfc>entry("*", new InfixMultiplicationOperator()),
                    Map.<String, OperatorIfc>entry("/", new InfixDivisionOperator()),
                    Map.<String, OperatorIfc>entry("-", new PrefixMinusOperator())))
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions())
            .defaultConstants(Map.of())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .build();

    /**
     * A KPI code in the text.
     *
     * @param position of its first character, counted from 1
     */
    record Reference(String code, int position) {}

    /** @throws Refusal if it cannot be read, or holds no KPI code */
    static Formula read(String expression) {
        if (expression == null) {
            return null;
        }
        requireParentheses(expression);
        var references = new ArrayList<Reference>();
        try {
            collect(new Expression(arithmetic(expression), LANGUAGE).getAbstractSyntaxTree(), references);
        } catch (ParseException unreadable) {
            throw unreadable(unreadable.getStartPosition(), unreadable.getMessage());
        }
        if (references.isEmpty()) {
            throw unreadable(1, "it names no KPI");
        }
        references.sort(Comparator.comparingInt(Reference::position));
        return new Formula(expression, List.copyOf(references));
    }

    /** Each code once, in the order of the text. */
    List<String> codes() {
        return references.stream().map(Reference::code).distinct().toList();
    }

    /** The library tells that one is open, but not which. */
    private static void requireParentheses(String expression) {
        var open = new ArrayDeque<Integer>();
        for (int at = 0; at < expression.length(); at++) {
            if (expression.charAt(at) == '(') {
                open.push(at + 1);
            } else if (expression.charAt(at) == ')' && open.poll() == null) {
                throw unreadable(at + 1, "this parenthesis closes none");
            }
        }
        if (!open.isEmpty()) {
            throw unreadable(open.peek(), "this parenthesis is never closed");
        }
    }

    private static void collect(ASTNode node, List<Reference> references) {
        var token = node.getToken();
        switch (token.getType()) {
            case VARIABLE_OR_CONSTANT -> references.add(new Reference(token.getValue(), token.getStartPosition()));
            case NUMBER_LITERAL -> requireDecimal(token);
            case INFIX_OPERATOR, PREFIX_OPERATOR -> {
                // its operands are looked at below
            }
            default -> throw unreadable(token.getStartPosition(), "\"" + token.getValue() + "\" has no place here");
        }
        node.getParameters().forEach(parameter -> collect(parameter, references));
    }

    private static void requireDecimal(Token token) {
        if (!token.getValue().matches("\\d+(\\.\\d+)?|\\.\\d+")) {
            throw unreadable(token.getStartPosition(), token.getValue() + " is not a plain decimal number");
        }
    }

    private static Refusal unreadable(int position, String why) {
        return Refusal.invalid(
                "/formula",
                "The formula cannot be read at position " + position + ": " + why
                        + ". It may hold KPI codes, numbers, + - * / × ÷ and parentheses.");
    }

    /** Sign by sign, so that positions stay those of the text as it was written. */
    private static String arithmetic(String expression) {
        return expression.replace('×', '*').replace('÷', '/').replace('−', '-').replace('–', '-');
    }
}
