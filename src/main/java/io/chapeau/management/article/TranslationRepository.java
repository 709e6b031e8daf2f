package io.chapeau.management.article;

import io.chapeau.http.paging.ListStatement;
import io.chapeau.http.paging.Ordering;
import io.chapeau.http.paging.Page;
import io.chapeau.http.paging.PageQuery;
import io.chapeau.http.paging.Pager;
import io.chapeau.http.paging.Sorts;
import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * What is to be translated. The source of a group is the article that gave it its id, or the oldest when that one is
 * in the trash, in another group or gone.
 *
 * <p>The list walks one index range, the desk in the order of its last saves, and looks for the translation of each
 * row in its group, by the index of groups. It reads more rows than it shows where most are translated already. That is bounded by the
 * size of the desk and is work for a translator's list now and then; rows kept for it would be written at every save
 * of every article, for each language.
 */
@ApplicationScoped
class TranslationRepository {

    private static final Sorts<TranslationGapRow> SORTS = Sorts.<TranslationGapRow>withId("s.id", row -> row.id())
            .by("updatedAt", "s.updatedAt", Ordering.KeyType.TIME, row -> row.updatedAt());

    private static final String SELECT = """
            select new io.chapeau.management.article.TranslationGapRow(s.id, s.title, s.slug, s.locale,
                s.translationGroupId, s.publication, s.updatedAt, t.id, t.title, t.slug, t.updatedAt)""";
    private static final String FROM = """
            from Article s
              left join Article t on t.translationGroupId = s.translationGroupId and t.locale = :missing
                                 and t.deletedAt is null""";
    private static final String IS_SOURCE = """
            (s.id = s.translationGroupId or not exists (
                select 1 from Article o
                 where o.translationGroupId = s.translationGroupId and o.deletedAt is null
                   and (o.id = o.translationGroupId or o.id < s.id)))""";

    private final EntityManager session;
    private final Pager pager;

    TranslationRepository(@PersistenceUnit("management") EntityManager session, Pager pager) {
        this.session = session;
        this.pager = pager;
    }

    /** The sources on the desk that have no translation in a language, or one that is older than they are. */
    Page<TranslationGapRow> gaps(String missing, String sort, PageQuery page) {
        ListStatement gaps = new ListStatement(SELECT, FROM)
                .where("s.shelf = 'desk'")
                .where("s.locale <> :missing", "missing", missing)
                .where("(t.id is null or t.updatedAt < s.updatedAt)")
                .where(IS_SOURCE);
        return pager.fetch(session, gaps, TranslationGapRow.class, SORTS.ordering(sort), page);
    }
}
