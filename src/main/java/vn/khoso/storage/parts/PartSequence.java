package vn.khoso.storage.parts;

import java.util.Comparator;
import java.util.List;
import vn.khoso.shared.ByteSize;
import vn.khoso.shared.KhosoException;
import vn.khoso.storage.PartedWrite;
import vn.khoso.storage.StorageProblem;
import vn.khoso.storage.StoredPart;

/**
 * Parts that make a whole object: numbered from 1 and joined without gap or overlap.
 *
 * @param parts in the order of their numbers, none empty
 * @param size the size of the whole
 */
public record PartSequence(List<StoredPart> parts, ByteSize size) {

    /**
     * Puts parts in order and judges them.
     *
     * @param write the write they are to complete, for the error's sentence
     * @param given in any order; empty ones are left out
     * @param minimum the fewest bytes of every part but the last
     * @throws KhosoException {@link StorageProblem#BYTES_DIFFER} when a part is missing, repeated, too small or misplaced
     */
    public static PartSequence of(PartedWrite write, List<StoredPart> given, ByteSize minimum) {
        List<StoredPart> parts = given.stream()
                .filter(part -> !part.isEmpty())
                .sorted(Comparator.comparingInt(StoredPart::number))
                .toList();
        ByteSize end = ByteSize.ZERO;
        for (int index = 0; index < parts.size(); index++) {
            StoredPart part = parts.get(index);
            boolean last = index == parts.size() - 1;
            if (part.number() != index + 1 || !part.offset().equals(end) || (!last && minimum.exceeds(part.size()))) {
                throw new KhosoException(
                        StorageProblem.BYTES_DIFFER, write.key(), "part " + part.number() + " does not follow");
            }
            end = part.end();
        }
        return new PartSequence(parts, end);
    }

    /** Copies the list. */
    public PartSequence {
        parts = List.copyOf(parts);
    }
}
