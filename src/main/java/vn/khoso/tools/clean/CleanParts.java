package vn.khoso.tools.clean;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.ToolsProblem;

/** Writes the parts of an office document anew: XML without people, pictures without marks, documents within likewise. */
final class CleanParts {

    private static final int LARGEST_IN_MEMORY = 128 * 1024 * 1024;
    private static final int DEEPEST = 3;
    private static final Set<String> PROPERTY_SETS =
            Set.of("\u0005SummaryInformation", "\u0005DocumentSummaryInformation");

    private final int depth;
    private long left;

    CleanParts(long expansion) {
        this(expansion, 0);
    }

    private CleanParts(long expansion, int depth) {
        this.left = expansion;
        this.depth = depth;
    }

    /** Copies a part; closes neither stream. */
    void copy(String name, InputStream content, OutputStream out) throws IOException {
        if (PartNames.isXml(name)) {
            try {
                new CleanXml(name).copy(new Counted(content), out);
            } catch (XMLStreamException broken) {
                throw new KhosoException(ToolsProblem.DOCUMENT_UNREADABLE, broken);
            }
            return;
        }
        byte[] bytes = new Counted(content).readNBytes(LARGEST_IN_MEMORY + 1);
        if (bytes.length > LARGEST_IN_MEMORY) {
            throw new KhosoException(ToolsProblem.ARCHIVE_TOO_LARGE);
        }
        out.write(cleanBytes(name, bytes));
    }

    private byte[] cleanBytes(String name, byte[] bytes) throws IOException {
        if (CleanPictures.starts(bytes, 0, "PK\u0003\u0004") && PartNames.isPackage(name)) {
            return cleanPackage(bytes);
        }
        if (CleanPictures.starts(bytes, 0, "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return withoutPropertySets(bytes);
        }
        return CleanPictures.clean(bytes);
    }

    private byte[] cleanPackage(byte[] bytes) throws IOException {
        if (depth == DEEPEST) {
            throw new KhosoException(ToolsProblem.ARCHIVE_TOO_LARGE);
        }
        CleanParts inner = new CleanParts(left, depth + 1);
        ByteArrayOutputStream clean = new ByteArrayOutputStream(bytes.length);
        try (ZipInputStream packed = new ZipInputStream(new ByteArrayInputStream(bytes));
                ZipOutputStream out = new ZipOutputStream(clean)) {
            for (ZipEntry entry = packed.getNextEntry(); entry != null; entry = packed.getNextEntry()) {
                if (!entry.isDirectory() && !PartNames.isDropped(entry.getName())) {
                    ByteArrayOutputStream part = new ByteArrayOutputStream();
                    inner.copy(entry.getName(), packed, part);
                    ZipEntry made = new ZipEntry(entry.getName());
                    made.setTime(PartNames.NO_TIME);
                    out.putNextEntry(made);
                    part.writeTo(out);
                    out.closeEntry();
                }
            }
        }
        left = inner.left;
        return clean.toByteArray();
    }

    /** Objects of older office programs: author, company and thumbnail stand in two streams of their own. */
    private static byte[] withoutPropertySets(byte[] bytes) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = file.getRoot();
            for (String name : PROPERTY_SETS) {
                if (root.hasEntryCaseInsensitive(name)) {
                    Entry entry = root.getEntryCaseInsensitive(name);
                    entry.delete();
                }
            }
            ByteArrayOutputStream clean = new ByteArrayOutputStream(bytes.length);
            file.writeFilesystem(clean);
            return clean.toByteArray();
        }
    }

    /** Counts what is unpacked. */
    private final class Counted extends java.io.FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int count = in.read(target, from, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new KhosoException(ToolsProblem.ARCHIVE_TOO_LARGE);
            }
        }

        @Override
        public void close() {
            // the package goes on behind this part
        }
    }
}
