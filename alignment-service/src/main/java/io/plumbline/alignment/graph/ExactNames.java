package io.plumbline.alignment.graph;

import com.ezylang.evalex.data.DataAccessorIfc;
import com.ezylang.evalex.data.EvaluationValue;
import java.util.HashMap;
import java.util.Map;

/** Values of a formula's variables by their exact names; the library's own accessor ignores case. */
final class ExactNames implements DataAccessorIfc {

    private final Map<String, EvaluationValue> values = new HashMap<>();

    @Override
    public EvaluationValue getData(String variable) {
        return values.get(variable);
    }

    @Override
    public void setData(String variable, EvaluationValue value) {
        values.put(variable, value);
    }
}
