package io.chapeau.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.concurrent.TimeUnit;

/** How the product, its tests and its benchmark wait. */
@AnalyzeClasses(packages = "io.chapeau")
class WaitingTest {

    @ArchTest
    static final ArchRule nothingSleeps = noClasses()
            .should()
            .callMethodWhere(target(owner(type(Thread.class)))
                    .and(target(name("sleep")))
                    .or(target(owner(type(TimeUnit.class))).and(target(name("sleep")))))
            .because("whoever waits, waits for a condition and with a bound");
}
