/** KPIs over REST. */
package io.plumbline.target.kpi.rest;
