package vn.khoso.tools.tika;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import vn.khoso.tools.PageText;

/**
 * Collects text from Tika's XHTML page by page, slide by slide, sheet by sheet. Stops the parser with an exception when
 * a limit is reached; what was collected stays.
 */
final class PageHandler extends DefaultHandler {

    private static final Set<String> PAGE_CLASSES = Set.of("page", "slide-content", "sheet");
    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "div", "table");
    private static final Set<String> HIDDEN = Set.of("title", "style", "script");

    private final int mostPages;
    private final int mostCharacters;
    private final boolean brokenLines;
    private final List<PageText> pages = new ArrayList<>();
    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private int page;
    private int characters;
    private int hidden;
    private boolean full;

    /**
     * Starts on nothing.
     *
     * @param brokenLines whether paragraphs may be mere lines, as in PDF
     */
    PageHandler(int mostPages, int mostCharacters, boolean brokenLines) {
        this.mostPages = mostPages;
        this.mostCharacters = mostCharacters;
        this.brokenLines = brokenLines;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        if (HIDDEN.contains(name)) {
            hidden++;
        }
        if (name.equals("div") && PAGE_CLASSES.contains(String.valueOf(attributes.getValue("class")))) {
            endPage();
            stopIf(page == mostPages);
            page++;
        } else if (PARAGRAPHS.contains(name)) {
            endParagraph();
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        if (HIDDEN.contains(name)) {
            hidden--;
        }
        if (name.equals("td") || name.equals("br")) {
            paragraph.append(' ');
        } else if (PARAGRAPHS.contains(name)) {
            endParagraph();
        }
    }

    @Override
    public void characters(char[] buffer, int start, int length) throws SAXException {
        if (hidden > 0) {
            return;
        }
        int taken = Math.min(length, mostCharacters - characters);
        paragraph.append(buffer, start, taken);
        characters += taken;
        stopIf(taken < length);
    }

    @Override
    public void ignorableWhitespace(char[] buffer, int start, int length) {
        paragraph.append(' ');
    }

    @Override
    public void endDocument() {
        endPage();
    }

    private void stopIf(boolean limitReached) throws SAXException {
        if (limitReached) {
            full = true;
            endPage();
            throw new SAXException("limit reached");
        }
    }

    private void endParagraph() {
        String text = CleanText.of(paragraph);
        paragraph.setLength(0);
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
    }

    private void endPage() {
        endParagraph();
        if (!paragraphs.isEmpty()) {
            List<String> whole = brokenLines ? CleanText.joinBrokenLines(paragraphs) : paragraphs;
            pages.add(new PageText(Math.max(1, page), String.join("\n", whole)));
            paragraphs.clear();
        }
    }

    /** Tells whether a limit stopped the parser. */
    boolean full() {
        return full;
    }

    /** Returns the number of pages that were begun. */
    int pageCount() {
        return page;
    }

    /** Returns the pages with words. */
    List<PageText> pages() {
        return pages;
    }
}
