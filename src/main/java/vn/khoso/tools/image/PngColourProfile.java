package vn.khoso.tools.image;

import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.NodeList;

/** The colour profile in a PNG (chunk iCCP), which the JDK's reader passes over, unlike those in JPEG and TIFF. */
final class PngColourProfile {

    private static final String PNG_METADATA = "javax_imageio_png_1.0";
    private static final int LARGEST_PROFILE = 4 * 1024 * 1024;

    private PngColourProfile() {}

    /** Returns the picture in sRGB; as it is when it is no PNG, has no profile, or one that is not for RGB. */
    static BufferedImage apply(ImageReader reader, BufferedImage image) throws IOException {
        if (!PNG_METADATA.equals(reader.getOriginatingProvider().getNativeImageMetadataFormatName())
                || image.getColorModel().getNumColorComponents() != 3) {
            return image;
        }
        IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree(PNG_METADATA);
        NodeList profiles = root.getElementsByTagName("iCCP");
        if (profiles.getLength() == 0
                || !(((IIOMetadataNode) profiles.item(0)).getUserObject() instanceof byte[] compressed)) {
            return image;
        }
        ICC_Profile profile = inflate(compressed);
        return profile.getColorSpaceType() == ColorSpace.TYPE_RGB ? toSrgb(image, profile) : image;
    }

    private static ICC_Profile inflate(byte[] compressed) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(compressed))) {
            return ICC_Profile.getInstance(in.readNBytes(LARGEST_PROFILE));
        } catch (IllegalArgumentException e) {
            throw new IOException("colour profile is broken", e);
        }
    }

    private static BufferedImage toSrgb(BufferedImage image, ICC_Profile profile) {
        Canvas.Size size = new Canvas.Size(image.getWidth(), image.getHeight());
        BufferedImage opaque = Canvas.draw(size, graphics -> graphics.drawImage(image, 0, 0, null));
        ICC_Profile[] profiles = {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
        RenderingHints hints = new RenderingHints(
                Map.of(RenderingHints.KEY_COLOR_RENDERING, RenderingHints.VALUE_COLOR_RENDER_QUALITY));
        new ColorConvertOp(profiles, hints).filter(opaque.getRaster(), opaque.getRaster());
        return opaque;
    }
}
