package vn.khoso.tools.captions;

import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.khoso.tools.TimedLine;

/** TTML and its older kin DFXP: paragraphs with times, perhaps within parts that begin later. No DTD is read. */
final class Ttml {

    private Ttml() {}

    /** Returns the lines of a document, or those before the place where it is broken. */
    static List<TimedLine> read(String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<TimedLine> lines = new ArrayList<>();
        try {
            // the declaration names an encoding that this text does not have any more
            XMLStreamReader xml = factory.createXMLStreamReader(
                    new StringReader(text.strip().replaceFirst("\\A<\\?xml[^>]*\\?>", "")));
            new Reading(xml, lines).run();
        } catch (XMLStreamException broken) {
            return lines;
        }
        return lines;
    }

    /** One pass over one document. */
    private static final class Reading {

        private final XMLStreamReader xml;
        private final List<TimedLine> lines;
        private final Deque<Duration> begins = new ArrayDeque<>();
        private TtmlTimes times = new TtmlTimes(30, 1);

        Reading(XMLStreamReader xml, List<TimedLine> lines) {
            this.xml = xml;
            this.lines = lines;
        }

        void run() throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start();
                } else if (event == XMLStreamConstants.END_ELEMENT && isPart()) {
                    begins.pop();
                }
            }
        }

        private void start() throws XMLStreamException {
            Duration within = begins.isEmpty() ? Duration.ZERO : begins.peek();
            Duration begin = within.plus(time("begin").orElse(Duration.ZERO));
            if (xml.getLocalName().equals("tt")) {
                times = TtmlTimes.of(xml);
            } else if (isPart()) {
                begins.push(begin);
            } else if (xml.getLocalName().equals("p")) {
                Optional<Duration> end =
                        time("end").map(within::plus).or(() -> time("dur").map(begin::plus));
                String words = words();
                lines.add(new TimedLine(begin, end.orElse(begin), words));
            }
        }

        private boolean isPart() {
            return xml.getLocalName().equals("body") || xml.getLocalName().equals("div");
        }

        private Optional<Duration> time(String attribute) {
            return times.read(xml.getAttributeValue(null, attribute));
        }

        private String words() throws XMLStreamException {
            StringBuilder words = new StringBuilder();
            int depth = 1;
            while (depth > 0) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        words.append(xml.getLocalName().equals("br") ? "\n" : "");
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        words.append(xml.getText().replaceAll("\\s+", " "));
                    default -> {
                        // comments say nothing
                    }
                }
            }
            return words.toString().replaceAll(" *\n *", "\n").strip();
        }
    }
}
