package io.github.hfclient.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.StatisticsReport;

/** What holds whatever the arguments are: tried with many of them, the same in each build. {@code -Dtries=100000} tries more. */
@Property(seed = "20240611")
@StatisticsReport(onFailureOnly = true)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Any {}
