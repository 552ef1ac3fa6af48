package vn.khoso.tools.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import vn.khoso.shared.KhosoException;
import vn.khoso.tools.PublicCopies;
import vn.khoso.tools.ToolsProblem;
import vn.khoso.tools.parser.ParserTask;

/**
 * Cleans a DOCX, PPTX or XLSX, part by part.
 *
 * @param document the file
 * @param copy the file to write
 * @param expansion bytes that the parts may have when unpacked
 */
record CleanPackageTask(Path document, Path copy, long expansion) implements ParserTask<PublicCopies.Copy> {

    @Override
    public Class<PublicCopies.Copy> resultType() {
        return PublicCopies.Copy.class;
    }

    @Override
    public PublicCopies.Copy run() throws IOException {
        boolean signed = false;
        CleanParts parts = new CleanParts(expansion);
        try (ZipFile packed = new ZipFile(document.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            Enumeration<? extends ZipEntry> entries = packed.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                signed |= PartNames.isSignature(entry.getName());
                if (!entry.isDirectory() && !PartNames.isDropped(entry.getName())) {
                    copyClean(packed, entry, out, parts);
                }
            }
        } catch (ZipException broken) {
            throw new KhosoException(ToolsProblem.DOCUMENT_UNREADABLE, broken);
        }
        return new PublicCopies.Copy(signed);
    }

    private static void copyClean(ZipFile packed, ZipEntry entry, ZipOutputStream out, CleanParts parts)
            throws IOException {
        ZipEntry clean = new ZipEntry(entry.getName());
        clean.setTime(PartNames.NO_TIME);
        out.putNextEntry(clean);
        try (InputStream content = packed.getInputStream(entry)) {
            parts.copy(entry.getName(), content, new Unclosed(out));
        }
        out.closeEntry();
    }

    /** Keeps those who write a part from closing the package. */
    private static final class Unclosed extends java.io.FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
