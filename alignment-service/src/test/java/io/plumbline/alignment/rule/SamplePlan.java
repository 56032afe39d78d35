package io.plumbline.alignment.rule;

import static io.plumbline.alignment.rule.Sketch.cause;
import static io.plumbline.alignment.rule.Sketch.model;
import static io.plumbline.alignment.rule.Sketch.part;
import static io.plumbline.alignment.rule.Sketch.plan;
import static io.plumbline.alignment.rule.Sketch.target;
import static io.plumbline.alignment.rule.Sketch.withFormula;

import io.plumbline.alignment.graph.PlanModel;
import io.plumbline.alignment.graph.Sign;
import io.plumbline.alignment.graph.Target;

/** "Double profit in five years": the plan of the fixtures. */
public final class SamplePlan {

    public static final int PROFIT = 1;
    public static final int REVENUE = 2;
    public static final int EXPENSES = 3;
    public static final int EXISTING_CUSTOMERS = 4;
    public static final int PRICE = 5;
    public static final int REPEAT_PURCHASE = 6;
    public static final int NEW_CUSTOMERS = 7;
    public static final int INNOVATION = 8;
    public static final int SUBSCRIPTION = 9;
    public static final int NEW_MARKETS = 10;
    public static final int CAMPAIGNS = 11;
    public static final int SATISFACTION = 12;
    public static final int SKILLS_GAP = 13;
    public static final int TURNOVER = 14;

    public static final int NEW_CUSTOMERS_IN_REVENUE = 102;

    private SamplePlan() {}

    public static PlanModel whole() {
        return model(
                        plan(PROFIT),
                        withFormula(target(PROFIT, "profit", "FINANCIAL", 1000, 2000), "revenue - expenses"),
                        target(REVENUE, "revenue", "FINANCIAL", 5000, 6500),
                        target(EXPENSES, "expenses", "FINANCIAL", 4000, 4500),
                        target(EXISTING_CUSTOMERS, "existing_customers", "CUSTOMER", 0, 400),
                        target(PRICE, "price", "CUSTOMER", 0, 100),
                        target(REPEAT_PURCHASE, "repeat_purchase", "CUSTOMER", 0, 300),
                        newCustomers(1100),
                        target(INNOVATION, "innovation", "INTERNAL", 2, 12),
                        target(SUBSCRIPTION, "subscription", "INTERNAL", 0, 5000),
                        target(NEW_MARKETS, "new_markets", "INTERNAL", 0, 3),
                        target(CAMPAIGNS, "campaigns", "INTERNAL", 4, 20),
                        target(SATISFACTION, "satisfaction", "PEOPLE", 60, 80),
                        skillsGap(5),
                        target(TURNOVER, "turnover", "PEOPLE", 20, 10))
                .with(part(101, EXISTING_CUSTOMERS, REVENUE))
                .with(part(NEW_CUSTOMERS_IN_REVENUE, NEW_CUSTOMERS, REVENUE))
                .with(part(103, PRICE, EXISTING_CUSTOMERS))
                .with(part(104, REPEAT_PURCHASE, EXISTING_CUSTOMERS))
                .with(cause(105, INNOVATION, PRICE, Sign.POSITIVE, 0))
                .with(cause(106, SUBSCRIPTION, REPEAT_PURCHASE, Sign.POSITIVE, 0))
                .with(cause(107, NEW_MARKETS, NEW_CUSTOMERS, Sign.POSITIVE, 0))
                .with(cause(108, CAMPAIGNS, NEW_CUSTOMERS, Sign.POSITIVE, 0))
                .with(cause(109, SATISFACTION, INNOVATION, Sign.POSITIVE, 0))
                .with(cause(110, TURNOVER, SATISFACTION, Sign.NEGATIVE, 0));
    }

    public static Target newCustomers(double goal) {
        return target(NEW_CUSTOMERS, "new_customers", "CUSTOMER", 0, goal);
    }

    public static Target skillsGap(int dueYear) {
        return target(SKILLS_GAP, "skills_gap", "PEOPLE", 30, 10, dueYear);
    }
}
