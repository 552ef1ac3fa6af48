package vn.khoso.tools.ffmpeg;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ToolsProblem;

/**
 * What the header of a HEIF file says of its primary picture: size, turns and colour profile (ISO/IEC 23008-12). ffprobe
 * does not tell the turn of a picture cut into tiles.
 *
 * @param codedWidthPx width before it is turned
 * @param codedHeightPx height before it is turned
 * @param turns the steps that make it upright, in order, as ffmpeg filters
 * @param swapsSides whether the steps make width and height change places
 * @param colourProfile ICC profile, if there is one
 */
public record HeifHeader(
        int codedWidthPx, int codedHeightPx, List<String> turns, boolean swapsSides, Optional<byte[]> colourProfile) {

    private static final int LARGEST_HEADER = 8 * 1024 * 1024;

    /**
     * Reads the header.
     *
     * @throws KhosoException {@link ToolsProblem#PICTURE_UNREADABLE} when there is none that makes sense
     */
    public static HeifHeader read(Path file) {
        try (FileChannel channel = FileChannel.open(file)) {
            return ofPrimaryItem(new HeifBoxes(metaBox(channel)));
        } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
            throw new KhosoException(ToolsProblem.PICTURE_UNREADABLE, e);
        }
    }

    private static ByteBuffer metaBox(FileChannel channel) throws IOException {
        ByteBuffer start = ByteBuffer.allocate((int) Math.min(LARGEST_HEADER, channel.size()));
        while (start.hasRemaining() && channel.read(start) >= 0) {
            // one read need not fill the buffer
        }
        return HeifBoxes.child(start.flip(), "meta")
                .orElseThrow(
                        () -> new IllegalArgumentException("no meta box in the first " + LARGEST_HEADER + " bytes"));
    }

    private static HeifHeader ofPrimaryItem(HeifBoxes boxes) {
        int width = 0;
        int height = 0;
        boolean swaps = false;
        List<String> turns = new ArrayList<>();
        for (HeifBoxes.Property property : boxes.primaryProperties()) {
            ByteBuffer content = property.content();
            switch (property.type()) {
                case "ispe" -> {
                    width = content.getInt(4);
                    height = content.getInt(8);
                }
                case "irot" -> {
                    int quarters = content.get(0) & 3;
                    turns.add(turn(quarters));
                    swaps ^= quarters % 2 == 1;
                }
                case "imir" -> turns.add((content.get(0) & 1) == 0 ? "vflip" : "hflip");
                default -> {
                    // other properties describe coding, not looks
                }
            }
        }
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("size must be >= 1x1, got " + width + "x" + height);
        }
        return new HeifHeader(width, height, List.copyOf(turns), swaps, iccProfile(boxes));
    }

    /** HEIF counts quarter turns against the clock. */
    private static String turn(int quarters) {
        return switch (quarters) {
            case 1 -> "transpose=cclock";
            case 2 -> "hflip,vflip";
            case 3 -> "transpose=clock";
            default -> "null";
        };
    }

    private static Optional<byte[]> iccProfile(HeifBoxes boxes) {
        return Stream.of(boxes.primaryProperties(), boxes.allProperties())
                .flatMap(List::stream)
                .filter(property -> property.type().equals("colr"))
                .flatMap(property -> iccProfile(property.content()).stream())
                .findFirst();
    }

    private static Optional<byte[]> iccProfile(ByteBuffer content) {
        String kind = HeifBoxes.fourCharacters(content, 0);
        if (!kind.equals("prof") && !kind.equals("rICC")) {
            return Optional.empty();
        }
        byte[] profile = new byte[content.remaining() - 4];
        content.get(4, profile);
        return Optional.of(profile);
    }

    /** Returns the filters that make it upright, at least one. */
    String turning() {
        return turns.isEmpty() ? "null" : String.join(",", turns);
    }

    /** Returns the width as shown. */
    public int widthPx() {
        return swapsSides ? codedHeightPx : codedWidthPx;
    }

    /** Returns the height as shown. */
    public int heightPx() {
        return swapsSides ? codedWidthPx : codedHeightPx;
    }
}
