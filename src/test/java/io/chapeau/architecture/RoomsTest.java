package io.chapeau.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.chapeau.http.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.Entity;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Who may import whom. A wall that only a page describes is gone in a year. */
@AnalyzeClasses(packages = "io.chapeau", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    private static final String[] FEATURES = {
        "io.chapeau.management..",
        "io.chapeau.delivery..",
        "io.chapeau.discussion..",
        "io.chapeau.demo..",
        "io.chapeau.batch.."
    };

    @ArchTest
    static final ArchRule deliverySeesNothingButWhatIsPublished = noClasses()
            .that()
            .resideInAPackage("io.chapeau.delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.chapeau.management..", "io.chapeau.discussion..", "io.chapeau.access..");

    /** Whatever readers get was made by publish; a read that could render would render on each read. */
    @ArchTest
    static final ArchRule deliveryRendersNothing = noClasses()
            .that()
            .resideInAPackage("io.chapeau.delivery..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.chapeau.content..");

    /** Previews alone answer in the words of delivery. */
    @ArchTest
    static final ArchRule managementAndDiscussionDoNotKnowDelivery = noClasses()
            .that()
            .resideInAnyPackage("io.chapeau.management..", "io.chapeau.discussion..")
            .and()
            .resideOutsideOfPackage("io.chapeau.management.preview..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.chapeau.delivery..");

    /** Who turns a request to the working copies is one class, bound to operations that ask for a token or a secret. */
    @ArchTest
    static final ArchRule previewsAloneLeaveThePublishedEdition = noClasses()
            .that()
            .resideOutsideOfPackages("io.chapeau.management.preview..", "io.chapeau.delivery")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.chapeau.delivery.CurrentEdition");

    @ArchTest
    static final ArchRule discussionDoesNotKnowManagement = noClasses()
            .that()
            .resideInAPackage("io.chapeau.discussion..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.chapeau.management..");

    @ArchTest
    static final ArchRule managementDoesNotKnowDiscussion = noClasses()
            .that()
            .resideInAPackage("io.chapeau.management..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.chapeau.discussion..");

    @ArchTest
    static final ArchRule webhooksKnowNoOtherFeature = noClasses()
            .that()
            .resideInAPackage("io.chapeau.webhook..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.chapeau.management..", "io.chapeau.delivery..", "io.chapeau.discussion..");

    @ArchTest
    static final ArchRule nobodyKnowsWebhooks = noClasses()
            .that()
            .resideOutsideOfPackage("io.chapeau.webhook..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.chapeau.webhook..");

    @ArchTest
    static final ArchRule theBodyKnowsNobody = noClasses()
            .that()
            .resideInAPackage("io.chapeau.content..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.chapeau.management..",
                    "io.chapeau.delivery..",
                    "io.chapeau.discussion..",
                    "io.chapeau.access..",
                    "io.chapeau.http..",
                    "io.chapeau.database..");

    @ArchTest
    static final ArchRule blocksDoNotKnowTheirForms = noClasses()
            .that()
            .resideInAPackage("io.chapeau.content")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.chapeau.content.*..");

    @ArchTest
    static final ArchRule formsOfABodyAreFreeOfCycles =
            slices().matching("io.chapeau.content.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule whatAllShareKnowsNoFeature = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.chapeau.http..",
                    "io.chapeau.network..",
                    "io.chapeau.egress..",
                    "io.chapeau.metrics..",
                    "io.chapeau.database..",
                    "io.chapeau.access..",
                    "io.chapeau.change..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FEATURES);

    @ArchTest
    static final ArchRule roomsOfManagementDoNotKnowEachOther = slices().matching(
                    "io.chapeau.management.(author|category|tag|article|collection)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule entitiesStayInTheirRoom =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule resourcesReachTheDatabaseThroughServicesOnly = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository");

    /** Many of them wait for the database at once, and all but those few that compute leave the processors to others. */
    @ArchTest
    static final ArchRule whatReadersAskForRunsOnVirtualThreads = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .resideInAPackage("io.chapeau.delivery..")
            .should()
            .beAnnotatedWith(RunOnVirtualThread.class);

    @ArchTest
    static final ArchRule everyPostCanBeSentAgain =
            methods().that().areAnnotatedWith(POST.class).should().beAnnotatedWith(Idempotent.class);

    @ArchTest
    static final ArchRule nobodyKnowsTheBatch = noClasses()
            .that()
            .resideOutsideOfPackage("io.chapeau.batch..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.chapeau.batch..");
}
