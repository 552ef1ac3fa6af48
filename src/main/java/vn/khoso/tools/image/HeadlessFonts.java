package vn.khoso.tools.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.khoso.shared.DataDirectory;

/**
 * Lets Java draw text on a machine without fonts and without libfontconfig, where the JDK otherwise refuses ("Fontconfig
 * head is null"). The one font is Liberation Sans 2, which PDFBox brings along: it has all Vietnamese letters and the
 * widths of Arial. The same font everywhere also means the same picture everywhere.
 *
 * <p>The JDK reads these properties once, when text is first drawn, so this has to be created at the start. A setting
 * the operator made with {@code -Dsun.awt.fontconfig} wins.
 */
@Component
final class HeadlessFonts {

    private static final String FONT = "org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final String FONT_CONFIGURATION = "sun.awt.fontconfig";
    private static final String PDF_FONT_CACHE = "pdfbox.fontcache";
    private static final List<String> LOGICAL_FONTS =
            List.of("serif", "sansserif", "monospaced", "dialog", "dialoginput");
    private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");

    HeadlessFonts(DataDirectory dataDirectory) {
        Path directory = dataDirectory.resolve("tools").resolve("fonts");
        setUnlessPresent("java.awt.headless", "true");
        setUnlessPresent(PDF_FONT_CACHE, directory.toString());
        if (System.getProperty("os.name").equals("Linux") && !configured()) {
            System.setProperty(FONT_CONFIGURATION, configure(directory).toString());
        }
    }

    private static void setUnlessPresent(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static boolean configured() {
        String file = System.getProperty(FONT_CONFIGURATION);
        return file != null && Files.isReadable(Path.of(file));
    }

    private static Path configure(Path directory) {
        try {
            Files.createDirectories(directory);
            Path font = directory.resolve("LiberationSans-Regular.ttf");
            try (InputStream in = new ClassPathResource(FONT).getInputStream()) {
                Files.copy(in, font, StandardCopyOption.REPLACE_EXISTING);
            }
            return Files.writeString(directory.resolve("fontconfig.properties"), configuration(font));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String configuration(Path font) {
        StringBuilder lines = new StringBuilder("version=1\n");
        for (String logicalFont : LOGICAL_FONTS) {
            for (String style : STYLES) {
                lines.append(logicalFont).append('.').append(style).append(".latin-1=Liberation Sans\n");
            }
        }
        String file = font.toString().replace("\\", "\\\\");
        return lines.append("sequence.allfonts=latin-1\nfilename.Liberation_Sans=")
                .append(file)
                .append('\n')
                .toString();
    }
}
