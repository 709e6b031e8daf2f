package io.chapeau.content.portabletext;

import io.chapeau.content.Callout;
import io.chapeau.content.CalloutTone;
import io.chapeau.content.CodeBlock;
import io.chapeau.content.Embed;
import io.chapeau.content.EmbedProvider;
import io.chapeau.content.Footnote;
import io.chapeau.content.Footnotes;
import io.chapeau.content.Gallery;
import io.chapeau.content.Image;
import io.chapeau.content.Paragraph;
import io.chapeau.content.PlainLine;
import io.chapeau.content.SocialPost;
import io.chapeau.content.SpanForm;
import io.chapeau.content.Table;
import io.chapeau.content.UrlRule;
import io.chapeau.content.report.ReportLog;
import io.chapeau.content.report.ViolationCode;
import io.chapeau.content.report.ViolationLog;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the blocks of Portable Text that are no text themselves. A block that breaks a rule is a violation. */
final class PortableTextObjects {
    private final PortableTextContent content;
    private final PortableTextNotes notes;

    PortableTextObjects(ViolationLog violations, PortableTextSpans spans, PortableTextNotes notes) {
        this.content = new PortableTextContent(violations, spans);
        this.notes = notes;
    }

    @Nullable
    Table table(JsonFields fields) {
        return content.table(fields);
    }

    static @Nullable Image image(JsonFields fields) {
        fields.onlyKnown("_type", "_key", "url", "alt", "caption", "width", "height");
        String url = fields.required("url");
        String alt = fields.required("alt");
        String caption = fields.text("caption");
        Integer width = fields.integer("width", 1, Image.MAX_PIXELS);
        Integer height = fields.integer("height", 1, Image.MAX_PIXELS);
        if (url != null && !UrlRule.isImage(url)) {
            fields.violation(
                    "url", ViolationCode.URL_NOT_ALLOWED, "must be http, https or start with one slash, encoded");
            return null;
        }
        return url == null || alt == null ? null : new Image(url, alt, caption, width, height);
    }

    static @Nullable CodeBlock code(JsonFields fields) {
        fields.onlyKnown("_type", "_key", "language", "code");
        String language = fields.text("language");
        String code = fields.required("code");
        if (language != null && !CodeBlock.isLanguage(language)) {
            fields.violation(
                    "language", ViolationCode.UNKNOWN_VALUE, "must be a short name of letters, digits, and + # . _ -");
            return null;
        }
        return code == null ? null : new CodeBlock(language, code);
    }

    Gallery gallery(JsonFields fields) {
        fields.onlyKnown("_type", "_key", "images");
        List<Image> images = new ArrayList<>();
        for (JsonFields json : content.objects(fields, "images", "image")) {
            Image image = image(json);
            if (image != null) {
                images.add(image);
            }
        }
        return new Gallery(images);
    }

    static @Nullable Embed embed(JsonFields fields) {
        fields.onlyKnown("_type", "_key", "provider", "url", "title");
        String name = fields.required("provider");
        String url = fields.required("url");
        String title = fields.text("title");
        Optional<EmbedProvider> provider = name == null ? Optional.empty() : EmbedProvider.of(name);
        if (name != null && provider.isEmpty()) {
            fields.violation(
                    "provider",
                    ViolationCode.UNKNOWN_VALUE,
                    ReportLog.cite(name) + " is unknown; allowed are " + String.join(", ", EmbedProvider.names()));
        }
        if (url == null || provider.isEmpty()) {
            return null;
        }
        if (!provider.get().has(url)) {
            fields.violation("url", ViolationCode.URL_NOT_ALLOWED, "must be a page of " + name);
            return null;
        }
        return new Embed(provider.get(), url, title);
    }

    Footnotes footnotes(JsonFields fields) {
        fields.onlyKnown("_type", "_key", "notes");
        List<Footnote> read = new ArrayList<>();
        notes.enterNote();
        for (JsonFields note : content.objects(fields, "notes", "footnote")) {
            note.onlyKnown("_type", "_key", "content");
            String key = note.required("_key");
            List<Paragraph> paragraphs = content.paragraphs(note, "content");
            if (key != null && paragraphs.stream().allMatch(paragraph -> SpanForm.isBlank(paragraph.spans()))) {
                note.violation("content", ViolationCode.MISSING, "a note has a text");
            } else if (key != null) {
                notes.note(key, note);
                read.add(new Footnote(key, paragraphs));
            }
        }
        notes.leaveNote();
        return new Footnotes(read);
    }

    @Nullable
    Callout callout(JsonFields fields) {
        fields.onlyKnown("_type", "_key", "tone", "content");
        String name = fields.required("tone");
        Optional<CalloutTone> tone = name == null ? Optional.empty() : CalloutTone.of(name);
        List<Paragraph> paragraphs = content.paragraphs(fields, "content");
        if (name != null && tone.isEmpty()) {
            fields.violation("tone", ViolationCode.UNKNOWN_VALUE, "allowed are note, tip, warning");
        }
        return tone.map(known -> new Callout(known, paragraphs)).orElse(null);
    }

    @Nullable
    SocialPost socialPost(JsonFields fields) {
        fields.onlyKnown("_type", "_key", "content", "author", "url", "date");
        List<Paragraph> paragraphs = content.paragraphs(fields, "content");
        String author = fields.required("author");
        String url = fields.text("url");
        LocalDate date = date(fields);
        if (url != null && !UrlRule.isWeb(url)) {
            fields.violation("url", ViolationCode.URL_NOT_ALLOWED, "must be http or https, encoded");
            return null;
        }
        if (author != null && PlainLine.of(author).isEmpty()) {
            fields.violation("author", ViolationCode.MISSING, "must name who wrote the post");
            return null;
        }
        return author == null ? null : new SocialPost(author, url, date, paragraphs);
    }

    private static @Nullable LocalDate date(JsonFields fields) {
        String text = fields.text("date");
        if (text == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            if (SocialPost.isDate(date)) {
                return date;
            }
        } catch (DateTimeException noDate) {
            // said below, together with dates of other years
        }
        fields.violation("date", ViolationCode.UNKNOWN_VALUE, "must be a date such as 2018-03-20");
        return null;
    }
}
