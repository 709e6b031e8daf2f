package io.chapeau.management.article;

import io.chapeau.management.article.schedule.PlannedActionView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is planned and what was published, day by day; days without either are left out. */
public record Calendar(
        @Schema(description = "The zone whose days these are.", examples = "Europe/Paris")
        String zone,

        List<Day> days) {

    /** One day. */
    public record Day(
            LocalDate date,

            @Schema(description = "In the order in which it is due.")
            List<Planned> planned,

            @Schema(description = "What readers see with a date of this day, in the order of these dates.")
            List<Published> published) {}

    /** Something planned, and for which article. */
    public record Planned(String title, String slug, PlannedActionView action) {}

    /** An article that readers see, as they see it. */
    public record Published(UUID articleId, String title, String slug, Instant publishedAt) {}
}
