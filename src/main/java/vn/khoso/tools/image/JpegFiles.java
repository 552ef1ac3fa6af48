package vn.khoso.tools.image;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.NodeList;

/** Writes progressive JPEG files that hold pixels and nothing else: no place, no device, no thumbnail. */
final class JpegFiles {

    private static final String JPEG_METADATA = "javax_imageio_jpeg_image_1.0";

    private JpegFiles() {}

    /** How the picture came about decides how its colours may be stored. */
    enum Look {
        /** Photographs: colour at half the resolution, nobody sees it and it saves a third. */
        PHOTO(0.82f),
        /** Text and drawings: colour at full resolution, or red letters on white get frayed. */
        DRAWING(0.85f);

        private final float quality;

        Look(float quality) {
            this.quality = quality;
        }
    }

    static void write(BufferedImage image, Look look, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(look.quality);
        parameters.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), parameters);
        if (look == Look.DRAWING) {
            storeColourAtFullResolution(metadata);
        }
        Files.deleteIfExists(file); // the stream would leave the tail of a longer file
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), parameters);
        } finally {
            writer.dispose();
        }
    }

    private static void storeColourAtFullResolution(IIOMetadata metadata) throws IOException {
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(JPEG_METADATA);
        NodeList components = root.getElementsByTagName("componentSpec");
        for (int i = 0; i < components.getLength(); i++) {
            IIOMetadataNode component = (IIOMetadataNode) components.item(i);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(JPEG_METADATA, root);
    }
}
