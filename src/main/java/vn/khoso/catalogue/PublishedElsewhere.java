package vn.khoso.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A place where the product was also published.
 *
 * @param address an absolute http or https address
 * @param on the day it was published there, if known
 */
public record PublishedElsewhere(URI address, Optional<LocalDate> on) {

    private static final int LONGEST = 2000;

    /** Refuses anything but an absolute http(s) address with a host, of at most 2,000 characters. */
    public PublishedElsewhere {
        String scheme = address.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme))
                || address.getHost() == null
                || address.toString().length() > LONGEST) {
            throw new IllegalArgumentException("address must be an absolute http(s) address, got " + address);
        }
    }
}
