package io.chapeau.delivery.front;

import io.chapeau.delivery.article.ArticleTitle;
import io.chapeau.delivery.article.PublishedArticleService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** What this is and where to go on, with the latest articles. Needs no script and loads nothing. */
@RunOnVirtualThread
@Path("/")
@PermitAll
public class FrontPage {

    private static final int TITLES = 10;

    private final PublishedArticleService articles;

    FrontPage(PublishedArticleService articles) {
        this.articles = articles;
    }

    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public RestResponse<String> showFrontPage() {
        return RestResponse.ResponseBuilder.ok(html(articles.latest(TITLES)))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .build();
    }

    private static String html(List<ArticleTitle> titles) {
        String list = titles.isEmpty()
                ? "<p>Nothing is published yet.</p>"
                : titles.stream().map(FrontPage::line).collect(Collectors.joining("\n", "<ul>\n", "\n</ul>"));
        return PAGE.replace("{titles}", list);
    }

    private static String line(ArticleTitle article) {
        return "<li><a href=\"/v1/articles/" + escaped(article.slug()) + "\" lang=\"" + escaped(article.locale())
                + "\">" + escaped(article.title()) + "</a></li>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Chapeau</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1.0625rem/1.6 Georgia, serif; max-width: 38rem; margin: 3rem auto; padding: 0 1.25rem;
                   background: #fdfcf9; color: #22201c; }
            h1 { font-size: 2.5rem; line-height: 1.1; margin: 0 0 .5rem; }
            h2 { font-size: 1.2rem; margin: 2.5rem 0 .5rem; }
            .standfirst { font-size: 1.25rem; margin: 0; }
            ul { padding-left: 1.25rem; } li { margin: .35rem 0; }
            a { color: #8a2b12; } a:focus-visible { outline: 3px solid; outline-offset: 2px; }
            code { font-size: .9em; }
            @media (prefers-color-scheme: dark) {
              body { background: #1b1a18; color: #ece8e1; } a { color: #f0a58f; } }
            </style>
            </head>
            <body>
            <main>
            <h1>Chapeau</h1>
            <p class="standfirst">A headless CMS: articles, authors, categories and comments as JSON, for any front
            end.</p>
            <h2>Where to go</h2>
            <ul>
            <li><a href="/docs">The API, to browse and to try</a></li>
            <li><a href="/openapi">The contract, for programs</a> (OpenAPI 3.1)</li>
            <li><a href="/v1/articles">What is published</a> (<code>/v1/articles</code>)</li>
            <li><a href="/q/health">Health</a></li>
            </ul>
            <h2>Latest articles</h2>
            {titles}
            </main>
            </body>
            </html>
            """;
}
