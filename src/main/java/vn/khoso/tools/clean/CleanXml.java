package vn.khoso.tools.clean;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;

/** Copies XML as it is read, without the elements and values that {@link XmlMarks} names. */
final class CleanXml {

    private static final XMLInputFactory READERS = readers();
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newDefaultFactory();
    private static final XMLEventFactory EVENTS = XMLEventFactory.newDefaultFactory();
    private static final String DATA = "data:image/";
    private static final String BASE64 = ";base64,";

    private final XmlMarks marks;

    CleanXml(String partName) {
        this.marks = XmlMarks.of(partName);
    }

    private static XMLInputFactory readers() {
        XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
        readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        readers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return readers;
    }

    /** Copies; closes neither stream. */
    void copy(InputStream content, OutputStream out) throws XMLStreamException {
        XMLEventReader reader = READERS.createXMLEventReader(content);
        XMLEventWriter writer = WRITERS.createXMLEventWriter(out, StandardCharsets.UTF_8.name());
        writer.add(EVENTS.createStartDocument(StandardCharsets.UTF_8.name(), "1.0", true));
        while (reader.hasNext()) {
            XMLEvent event = reader.nextEvent();
            if (event instanceof StartElement start) {
                element(start, reader, writer);
            } else if (!event.isStartDocument()
                    && event.getEventType() != XMLEvent.COMMENT
                    && event.getEventType() != XMLEvent.DTD) {
                writer.add(event);
            }
        }
        writer.flush();
    }

    private void element(StartElement start, XMLEventReader reader, XMLEventWriter writer) throws XMLStreamException {
        if (marks.drops(start)) {
            skip(reader);
            return;
        }
        List<Attribute> attributes = new ArrayList<>();
        for (Iterator<Attribute> each = start.getAttributes(); each.hasNext(); ) {
            Attribute attribute = each.next();
            if (!marks.drops(start, attribute)) {
                String value =
                        marks.empties(start, attribute) ? marks.instead(attribute) : embedded(attribute.getValue());
                attributes.add(EVENTS.createAttribute(attribute.getName(), value));
            }
        }
        writer.add(EVENTS.createStartElement(start.getName(), attributes.iterator(), start.getNamespaces()));
        if (marks.emptiesContent(start)) {
            skip(reader);
            writer.add(EVENTS.createEndElement(start.getName(), start.getNamespaces()));
        }
    }

    /** Reads to the end of the element that has just begun. */
    private static void skip(XMLEventReader reader) throws XMLStreamException {
        int open = 1;
        while (open > 0 && reader.hasNext()) {
            XMLEvent event = reader.nextEvent();
            if (event.isStartElement()) {
                open++;
            } else if (event.isEndElement()) {
                open--;
            }
        }
    }

    /** A picture written into an attribute, as drawings have it. */
    private static String embedded(String value) {
        int start = value.indexOf(BASE64);
        if (start < 0 || !value.toLowerCase(Locale.ROOT).strip().startsWith(DATA)) {
            return value;
        }
        byte[] picture = Base64.getMimeDecoder().decode(value.substring(start + BASE64.length()));
        return value.substring(0, start + BASE64.length())
                + Base64.getEncoder().encodeToString(CleanPictures.clean(picture));
    }
}
