/** KPIs: what is measured, in which unit, and which way is better. A KPI outlives the plans whose targets hang on it. */
package io.plumbline.target.kpi;
