package io.chapeau.management.article;

import io.chapeau.http.problem.ProblemError;
import io.chapeau.http.problem.ProblemException;
import io.chapeau.http.problem.ProblemType;
import io.chapeau.management.article.schedule.PlannedActionView;
import io.chapeau.management.article.schedule.Schedules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Lays out the desk's days: in three statements, however many articles they hold. */
@ApplicationScoped
public class CalendarService {

    private static final int LONGEST_DAYS = 92;
    private static final int LARGEST = 1_000;

    private final CalendarRepository articles;
    private final Schedules schedules;

    CalendarService(CalendarRepository articles, Schedules schedules) {
        this.articles = articles;
        this.schedules = schedules;
    }

    /** The days from the first date to the one before the last, as the clocks of the zone count them. */
    @Transactional
    public Calendar calendar(LocalDate from, LocalDate to, String zoneName) {
        if (!to.isAfter(from) || ChronoUnit.DAYS.between(from, to) > LONGEST_DAYS) {
            throw refused("to", "range", "'to' must lie 1 to " + LONGEST_DAYS + " days after 'from'.");
        }
        ZoneId zone = zone(zoneName);
        Instant start = from.atStartOfDay(zone).toInstant();
        Instant end = to.atStartOfDay(zone).toInstant();
        List<PlannedActionView> planned = schedules.between(start, end, LARGEST + 1);
        List<Calendar.Published> published = articles.published(start, end, LARGEST + 1);
        if (planned.size() > LARGEST || published.size() > LARGEST) {
            throw refused("to", "tooMany", "More than " + LARGEST + " entries lie in this time. Ask for fewer days.");
        }
        return new Calendar(zone.getId(), days(planned, published, zone));
    }

    private List<Calendar.Day> days(List<PlannedActionView> planned, List<Calendar.Published> published, ZoneId zone) {
        Map<UUID, CalendarRepository.Name> names = articles.names(
                planned.stream().map(PlannedActionView::articleId).distinct().toList());
        SortedMap<LocalDate, Calendar.Day> days = new TreeMap<>();
        for (PlannedActionView action : planned) {
            CalendarRepository.Name name = names.get(action.articleId());
            if (name != null) {
                day(days, action.dueAt(), zone).planned().add(new Calendar.Planned(name.title(), name.slug(), action));
            }
        }
        published.forEach(
                article -> day(days, article.publishedAt(), zone).published().add(article));
        return List.copyOf(days.values());
    }

    private static Calendar.Day day(SortedMap<LocalDate, Calendar.Day> days, Instant moment, ZoneId zone) {
        return days.computeIfAbsent(
                LocalDate.ofInstant(moment, zone),
                date -> new Calendar.Day(date, new ArrayList<>(), new ArrayList<>()));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw refused("zone", "zone", "There is no zone of this name. Write one such as Europe/Paris or UTC.");
        }
    }

    private static ProblemException refused(String parameter, String code, String detail) {
        return ProblemType.INVALID.because(detail, ProblemError.ofParameter(parameter, code, detail));
    }
}
