package vn.khoso.tools.clean;

import java.util.Locale;
import java.util.Set;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;

/**
 * What in the XML of office documents and drawings tells of people and devices (ISO/IEC 29500-1 and Microsoft's open
 * specifications of its extensions). The words of the document itself stay, whatever they say.
 *
 * @param kind which part is read
 */
record XmlMarks(XmlMarks.Kind kind) {

    /** Which rules apply. */
    enum Kind {
        /** Title, subject and language stay. */
        CORE_PROPERTIES,
        /** Program, company, manager, template. */
        EXTENDED_PROPERTIES,
        /** What refers to parts that are left out goes; so do addresses on the maker's own disk. */
        RELATIONSHIPS,
        /** The list of parts. */
        CONTENT_TYPES,
        /** Who commented. */
        PEOPLE,
        /** Everything else. */
        OTHER
    }

    private static final Set<String> CORE_KEPT = Set.of("coreProperties", "title", "subject", "language");
    private static final Set<String> AUTHORS = Set.of("author", "initials", "lastEditedBy", "userName");
    private static final Set<String> PEOPLE =
            Set.of("name", "initials", "userId", "providerId", "displayName", "author");
    private static final Set<String> DROPPED =
            Set.of("absPath", "fileSharing", "attachedTemplate", "metadata", "namedview", "rsids");
    private static final Set<String> DROPPED_RELATIONSHIPS = Set.of(
            "thumbnail",
            "custom-properties",
            "attachedtemplate",
            "printersettings",
            "people",
            "origin",
            "signature",
            "vbaproject",
            "classificationlabels");
    private static final Set<String> DRAWING_PROGRAMS = Set.of("inkscape", "sodipodi");

    static XmlMarks of(String partName) {
        String name = partName.toLowerCase(Locale.ROOT);
        if (name.startsWith("docprops/core") || name.startsWith("package/services/metadata/core-properties/")) {
            return new XmlMarks(Kind.CORE_PROPERTIES);
        }
        if (name.startsWith("docprops/")) {
            return new XmlMarks(Kind.EXTENDED_PROPERTIES);
        }
        if (name.endsWith(".rels")) {
            return new XmlMarks(Kind.RELATIONSHIPS);
        }
        if (name.equals("[content_types].xml")) {
            return new XmlMarks(Kind.CONTENT_TYPES);
        }
        boolean people = name.matches("ppt/(?:comment)?authors[^/]*|xl/persons/.*|xl/comments[^/]*");
        return new XmlMarks(people ? Kind.PEOPLE : Kind.OTHER);
    }

    /** Tells whether an element goes with all it holds. */
    boolean drops(StartElement element) {
        String name = element.getName().getLocalPart();
        return switch (kind) {
            case CORE_PROPERTIES -> !CORE_KEPT.contains(name);
            case EXTENDED_PROPERTIES -> !name.equals("Properties");
            case RELATIONSHIPS -> DROPPED_RELATIONSHIPS.contains(end(value(element, "Type")));
            case CONTENT_TYPES -> name.equals("Override") && PartNames.isDropped(part(value(element, "PartName")));
            case PEOPLE, OTHER -> DROPPED.contains(name);
        };
    }

    /** Tells whether an attribute goes. */
    boolean drops(StartElement element, Attribute attribute) {
        String prefix = attribute.getName().getPrefix();
        // the settings of the maker's printer are left out, so nothing may refer to them
        boolean printer = element.getName().getLocalPart().equals("pageSetup")
                && attribute.getName().getLocalPart().equals("id");
        return printer || DRAWING_PROGRAMS.contains(prefix);
    }

    /** Tells whether the value of an attribute is replaced. */
    boolean empties(StartElement element, Attribute attribute) {
        String name = attribute.getName().getLocalPart();
        return switch (kind) {
            case PEOPLE -> PEOPLE.contains(name);
            case RELATIONSHIPS -> name.equals("Target") && isOwnDisk(attribute.getValue());
            case OTHER -> AUTHORS.contains(name);
            case CORE_PROPERTIES, EXTENDED_PROPERTIES, CONTENT_TYPES -> false;
        };
    }

    /** Returns what stands instead of a value. */
    String instead(Attribute attribute) {
        return attribute.getName().getLocalPart().equals("Target") ? "about:blank" : "";
    }

    /** Tells whether an element stays, but without its words. */
    boolean emptiesContent(StartElement element) {
        return kind == Kind.PEOPLE && element.getName().getLocalPart().equals("author");
    }

    private static boolean isOwnDisk(String target) {
        return target.toLowerCase(Locale.ROOT).startsWith("file:") || target.matches("[A-Za-z]:\\\\.*|\\\\\\\\.*");
    }

    private static String value(StartElement element, String name) {
        Attribute attribute = element.getAttributeByName(new javax.xml.namespace.QName(name));
        return attribute == null ? "" : attribute.getValue();
    }

    private static String end(String type) {
        return type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static String part(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }
}
