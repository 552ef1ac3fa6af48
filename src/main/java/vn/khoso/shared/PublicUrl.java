package vn.khoso.shared;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The address under which people reach this installation. Absolute links come from here alone, never from a request's
 * own headers, so that nobody can have the library send links to another host.
 *
 * @param publicUrl property {@code khoso.public-url}: scheme, host and port, without path, query or user
 */
@ConfigurationProperties("khoso")
public record PublicUrl(
        @DefaultValue("http://localhost:8080") URI publicUrl) {

    /** Refuses anything but {@code http(s)://host[:port]}; a slash at the end is taken off. */
    public PublicUrl {
        String text = publicUrl.toString();
        publicUrl = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        boolean web = "http".equals(publicUrl.getScheme()) || "https".equals(publicUrl.getScheme());
        boolean bare = publicUrl.getRawPath() != null
                && publicUrl.getRawPath().isEmpty()
                && publicUrl.getRawQuery() == null
                && publicUrl.getRawFragment() == null
                && publicUrl.getRawUserInfo() == null;
        if (!web || !bare || publicUrl.getHost() == null) {
            throw new IllegalArgumentException(
                    "khoso.public-url must look like https://khoso.example.vn, got " + publicUrl);
        }
    }

    /** Tells whether people come over TLS; cookies are then marked secure. */
    public boolean isHttps() {
        return "https".equals(publicUrl.getScheme());
    }

    /**
     * Returns the absolute address of a page.
     *
     * @param path beginning with a slash, already encoded
     */
    public String to(String path) {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("path must begin with a slash, got " + path);
        }
        return publicUrl + path;
    }
}
