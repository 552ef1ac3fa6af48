package vn.khoso.tools.clean;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Takes marks out of the objects of a PDF (ISO 32000-2): descriptions (Info but the title, XMP, private data of
 * programs), thumbnails, attached files, scripts, names of commentators, signatures, and the marks of JPEG pictures.
 */
final class CleanPdf {

    private static final List<String> TELLING = List.of(
            "Metadata", "PieceInfo", "LastModified", "Thumb", "AF", "AA", "SpiderInfo", "CreatorInfo", "EmbeddedFiles");
    private static final List<String> OF_THE_WHOLE = List.of("Perms", "DSS", "Legal");
    private static final List<String> OF_NOTES = List.of("M", "CreationDate", "NM", "FS");
    private static final Set<String> HARMFUL = Set.of("JavaScript", "Launch", "SubmitForm", "ImportData");
    private static final COSName JAVA_SCRIPT = COSName.getPDFName("JavaScript");
    private static final List<String> JPEG = List.of("DCTDecode", "DCT");
    private static final List<String> JPEG_2000 = List.of("JPXDecode");

    private final PDDocument pdf;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean signed;

    CleanPdf(PDDocument pdf) {
        this.pdf = pdf;
    }

    boolean wasSigned() {
        return signed;
    }

    void run() throws IOException {
        COSDocument document = pdf.getDocument();
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            clean(document.getObjectFromPool(key).getObject());
        }
        clean(document.getTrailer());
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        OF_THE_WHOLE.forEach(name -> catalog.removeItem(COSName.getPDFName(name)));
        withoutScripts(catalog);
        keepTitleAlone();
    }

    private void keepTitleAlone() {
        String title = pdf.getDocumentInformation().getTitle();
        PDDocumentInformation kept = new PDDocumentInformation();
        if (title != null && !title.isBlank()) {
            kept.setTitle(title);
        }
        pdf.setDocumentInformation(kept);
        pdf.getDocument().getTrailer().removeItem(COSName.ID);
    }

    private static void withoutScripts(COSDictionary catalog) {
        if (catalog.getDictionaryObject(COSName.OPEN_ACTION) instanceof COSDictionary) {
            catalog.removeItem(COSName.OPEN_ACTION);
        }
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            names.removeItem(JAVA_SCRIPT);
        }
        COSDictionary form = catalog.getCOSDictionary(COSName.ACRO_FORM);
        if (form != null) {
            form.removeItem(COSName.getPDFName("SigFlags"));
            form.removeItem(COSName.getPDFName("XFA"));
        }
    }

    /** Objects of their own are met one by one; here what lies directly within one of them is walked through. */
    private void clean(COSBase object) throws IOException {
        Deque<COSBase> waiting = new ArrayDeque<>();
        push(waiting, object);
        while (!waiting.isEmpty()) {
            COSBase next = waiting.pop();
            if (next instanceof COSArray array) {
                array.forEach(element -> push(waiting, element));
            } else if (next instanceof COSDictionary dictionary) {
                clean(dictionary);
                dictionary.getValues().forEach(value -> push(waiting, value));
            }
        }
    }

    private void push(Deque<COSBase> waiting, COSBase object) {
        boolean container = object instanceof COSArray || object instanceof COSDictionary;
        if (container && !(object instanceof COSObject) && seen.add(object)) {
            waiting.push(object);
        }
    }

    private void clean(COSDictionary dictionary) throws IOException {
        TELLING.forEach(name -> dictionary.removeItem(COSName.getPDFName(name)));
        if (HARMFUL.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))) {
            dictionary.clear();
        }
        if (COSName.SIG.equals(dictionary.getCOSName(COSName.FT)) && dictionary.containsKey(COSName.V)) {
            signed = true;
            dictionary.removeItem(COSName.V);
        }
        if (dictionary.containsKey(COSName.SUBTYPE) && dictionary.containsKey(COSName.RECT)) {
            cleanNote(dictionary);
        }
        if (dictionary instanceof COSStream stream) {
            cleanPicture(stream);
        }
    }

    /** The title of a note is its writer's name; that of a form's field is the field's. */
    private static void cleanNote(COSDictionary note) {
        OF_NOTES.forEach(name -> note.removeItem(COSName.getPDFName(name)));
        if (!COSName.WIDGET.equals(note.getCOSName(COSName.SUBTYPE))) {
            note.removeItem(COSName.T);
        }
    }

    private static void cleanPicture(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        COSBase last = filters instanceof COSArray several && several.size() > 0
                ? several.getObject(several.size() - 1)
                : filters;
        if (!(last instanceof COSName name) || !(JPEG.contains(name.getName()) || JPEG_2000.contains(name.getName()))) {
            return;
        }
        byte[] picture;
        try (InputStream in = new PDStream(stream).createInputStream(List.of(name.getName()))) {
            picture = in.readAllBytes();
        }
        if (filters instanceof COSArray) {
            stream.setItem(COSName.FILTER, name);
            stream.removeItem(COSName.DECODE_PARMS);
            stream.removeItem(COSName.DP);
        }
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(CleanPictures.clean(picture));
        }
    }
}
