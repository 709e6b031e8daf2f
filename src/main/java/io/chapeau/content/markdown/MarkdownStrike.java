package io.chapeau.content.markdown;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Nodes;
import org.commonmark.parser.delimiter.DelimiterProcessor;
import org.commonmark.parser.delimiter.DelimiterRun;

/** Struck text in a tree of Markdown. */
final class MarkdownStrike extends CustomNode {
    /** Makes it out of text between two pairs of tildes. */
    static final class Delimiter implements DelimiterProcessor {
        private static final int LENGTH = 2;

        @Override
        public char getOpeningCharacter() {
            return '~';
        }

        @Override
        public char getClosingCharacter() {
            return '~';
        }

        @Override
        public int getMinLength() {
            return LENGTH;
        }

        @Override
        public int process(DelimiterRun openingRun, DelimiterRun closingRun) {
            if (openingRun.originalLength() != LENGTH || closingRun.originalLength() != LENGTH) {
                return 0;
            }
            Node opener = openingRun.getOpener();
            MarkdownStrike strike = new MarkdownStrike();
            for (Node node : Nodes.between(opener, closingRun.getCloser())) {
                strike.appendChild(node);
            }
            opener.insertAfter(strike);
            return LENGTH;
        }
    }
}
