package vn.khoso.tools.ffmpeg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The boxes below {@code meta} that tie properties to the primary item (ISO/IEC 14496-12, 23008-12). */
final class HeifBoxes {

    private static final int HEADER = 8;
    private static final int MOST_BOXES = 10_000;

    private final ByteBuffer meta;

    /** Takes the content of the meta box, a full box: version and flags come first. */
    HeifBoxes(ByteBuffer meta) {
        this.meta = meta.slice(4, meta.remaining() - 4);
    }

    /** One property of an item. */
    record Property(String type, ByteBuffer content) {}

    /** Returns the properties of the primary item in the order in which they apply. */
    List<Property> primaryProperties() {
        int primary = primaryItem();
        ByteBuffer properties = child(meta, "iprp").orElseThrow(() -> missing("iprp"));
        List<Property> all = children(child(properties, "ipco").orElseThrow(() -> missing("ipco")));
        ByteBuffer associations = child(properties, "ipma").orElseThrow(() -> missing("ipma"));
        List<Property> chosen = new ArrayList<>();
        for (int index : associated(associations.duplicate(), primary)) {
            if (index >= 1 && index <= all.size()) {
                chosen.add(all.get(index - 1));
            }
        }
        return chosen;
    }

    /** Returns the properties of all items: what the primary one lacks, such as a colour profile, its tiles may have. */
    List<Property> allProperties() {
        return child(meta, "iprp")
                .flatMap(properties -> child(properties, "ipco"))
                .map(HeifBoxes::children)
                .orElse(List.of());
    }

    private int primaryItem() {
        ByteBuffer box = child(meta, "pitm").orElseThrow(() -> missing("pitm"));
        int version = box.get(0);
        return version == 0 ? Short.toUnsignedInt(box.getShort(4)) : box.getInt(4);
    }

    private static List<Integer> associated(ByteBuffer box, int item) {
        int versionAndFlags = box.getInt();
        boolean wideItems = versionAndFlags >>> 24 >= 1;
        boolean wideIndexes = (versionAndFlags & 1) == 1;
        List<Integer> found = new ArrayList<>();
        int entries = Math.min(MOST_BOXES, box.getInt());
        for (int entry = 0; entry < entries; entry++) {
            int id = wideItems ? box.getInt() : Short.toUnsignedInt(box.getShort());
            int count = Byte.toUnsignedInt(box.get());
            for (int i = 0; i < count; i++) {
                int index = wideIndexes ? box.getShort() & 0x7fff : box.get() & 0x7f;
                if (id == item) {
                    found.add(index);
                }
            }
        }
        return found;
    }

    /** Returns the content of the first box of this type. */
    static Optional<ByteBuffer> child(ByteBuffer parent, String type) {
        return children(parent).stream()
                .filter(box -> box.type().equals(type))
                .map(Property::content)
                .findFirst();
    }

    /** Boxes that reach beyond their parent, as the data of a cut file do, end the list. */
    private static List<Property> children(ByteBuffer parent) {
        List<Property> boxes = new ArrayList<>();
        int position = 0;
        while (position + HEADER <= parent.remaining() && boxes.size() < MOST_BOXES) {
            long size = Integer.toUnsignedLong(parent.getInt(position));
            if (size < HEADER || position + size > parent.remaining()) {
                break;
            }
            String type = fourCharacters(parent, position + 4);
            boxes.add(new Property(type, parent.slice(position + HEADER, (int) size - HEADER)));
            position += (int) size;
        }
        return boxes;
    }

    static String fourCharacters(ByteBuffer buffer, int index) {
        byte[] characters = new byte[4];
        buffer.get(index, characters);
        return new String(characters, StandardCharsets.ISO_8859_1);
    }

    private static IllegalArgumentException missing(String type) {
        return new IllegalArgumentException("box " + type + " is missing");
    }
}
