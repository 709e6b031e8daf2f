package io.chapeau.content.fitting;

import io.chapeau.content.Block;
import io.chapeau.content.Callout;
import io.chapeau.content.CodeBlock;
import io.chapeau.content.Divider;
import io.chapeau.content.Embed;
import io.chapeau.content.Footnotes;
import io.chapeau.content.Gallery;
import io.chapeau.content.HardBreak;
import io.chapeau.content.Heading;
import io.chapeau.content.Image;
import io.chapeau.content.ListBlock;
import io.chapeau.content.ListItem;
import io.chapeau.content.Mark;
import io.chapeau.content.Paragraph;
import io.chapeau.content.Quote;
import io.chapeau.content.SocialPost;
import io.chapeau.content.Span;
import io.chapeau.content.Table;
import io.chapeau.content.TableForm;
import io.chapeau.content.TextSpan;
import io.chapeau.content.report.ReportCode;
import io.chapeau.content.report.ReportLog;
import java.util.ArrayList;
import java.util.List;

/**
 * Fits blocks into a place that does not hold all of them: a list item is one run of text and nested lists, a heading
 * one run, a quote paragraphs. No text is lost; what changes is reported.
 */
public final class Containment {
    private final String place;
    private final ReportLog report;

    public Containment(String place, ReportLog report) {
        this.place = place;
        this.report = report;
    }

    /** One run of text out of all blocks, with hard breaks between them. */
    public List<Span> run(List<Block> blocks) {
        List<Span> run = new ArrayList<>();
        int joined = 0;
        for (Block block : blocks) {
            List<Span> spans = spans(block);
            if (!spans.isEmpty()) {
                joined++;
                join(run, spans);
            }
        }
        if (joined > 1) {
            report.add(place, ReportCode.PARAGRAPHS_JOINED, joined + " paragraphs became one with hard breaks");
        }
        return run;
    }

    /** A list item; text behind a nested list moves in front of it. */
    public ListItem item(List<Block> blocks) {
        List<Block> texts = new ArrayList<>();
        List<ListBlock> lists = new ArrayList<>();
        boolean moved = false;
        for (Block block : blocks) {
            if (block instanceof ListBlock list) {
                lists.add(list);
            } else {
                moved |= !lists.isEmpty();
                texts.add(block);
            }
        }
        if (moved) {
            report.add(place, ReportCode.BLOCK_FLATTENED, "text behind a nested list moved in front of it");
        }
        return new ListItem(run(texts), lists);
    }

    /** The paragraphs of a quote. */
    public List<Paragraph> paragraphs(List<Block> blocks) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Paragraph paragraph -> paragraphs.add(paragraph);
                case Quote quote -> addQuote(paragraphs, quote);
                case ListBlock list -> {
                    flattened("list");
                    addItems(paragraphs, list);
                }
                case Heading heading -> paragraphs.add(new Paragraph(spans(heading)));
                case Image image -> paragraphs.add(new Paragraph(spans(image)));
                case Gallery gallery -> gallery.images().forEach(image -> paragraphs.add(new Paragraph(spans(image))));
                case Callout callout -> {
                    flattened("callout");
                    paragraphs.addAll(callout.paragraphs());
                }
                case SocialPost post -> {
                    flattened("post");
                    paragraphs.addAll(post.paragraphs());
                    paragraphs.add(new Paragraph(post.source()));
                }
                case Embed embed -> {
                    flattened("embed");
                    paragraphs.add(embed.paragraph());
                }
                case CodeBlock code -> paragraphs.add(new Paragraph(spans(code)));
                case Table table -> {
                    flattened("table");
                    TableForm.runs(table).forEach(run -> paragraphs.add(new Paragraph(run)));
                }
                case Footnotes notes -> notes.notes().forEach(note -> paragraphs.addAll(note.paragraphs()));
                case Divider divider -> spans(divider);
            }
        }
        return paragraphs;
    }

    private void addQuote(List<Paragraph> paragraphs, Quote quote) {
        flattened("quote");
        paragraphs.addAll(quote.paragraphs());
        String cite = quote.cite();
        if (cite != null) {
            paragraphs.add(new Paragraph(List.of(TextSpan.of(cite))));
        }
    }

    private static void addItems(List<Paragraph> paragraphs, ListBlock list) {
        for (ListItem item : list.items()) {
            paragraphs.add(new Paragraph(item.spans()));
            item.lists().forEach(nested -> addItems(paragraphs, nested));
        }
    }

    private List<Span> spans(Block block) {
        return switch (block) {
            case Paragraph paragraph -> paragraph.spans();
            case Heading heading -> {
                flattened("heading");
                yield heading.spans();
            }
            case Quote _, ListBlock _, Table _, Gallery _, Callout _, SocialPost _, Embed _, Footnotes _ ->
                joined(paragraphs(List.of(block)));
            case CodeBlock code -> {
                flattened("code block");
                yield codeSpans(code);
            }
            case Image image -> {
                report.add(place, ReportCode.IMAGE_REPLACED, ReportLog.cite(image.url()) + " became its text");
                yield List.of(TextSpan.of(image.alt()));
            }
            case Divider _ -> {
                flattened("divider");
                yield List.of();
            }
        };
    }

    private void flattened(String what) {
        report.add(place, ReportCode.BLOCK_FLATTENED, "a " + what + " has no place here; its text is kept");
    }

    private static List<Span> joined(List<Paragraph> paragraphs) {
        List<Span> run = new ArrayList<>();
        paragraphs.forEach(paragraph -> join(run, paragraph.spans()));
        return run;
    }

    private static List<Span> codeSpans(CodeBlock code) {
        List<Span> run = new ArrayList<>();
        code.code().lines().forEach(line -> join(run, List.of(TextSpan.of(line, Mark.CODE))));
        return run;
    }

    private static void join(List<Span> run, List<Span> more) {
        if (!run.isEmpty() && !more.isEmpty()) {
            run.add(new HardBreak());
        }
        run.addAll(more);
    }
}
