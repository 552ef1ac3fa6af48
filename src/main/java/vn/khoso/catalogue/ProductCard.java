package vn.khoso.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.khoso.shared.OrganisationId;
import vn.khoso.shared.ProductId;
import vn.khoso.shared.RenditionId;

/**
 * What a card in a list shows of a product.
 *
 * @param id the product
 * @param organisation who published it
 * @param organisationName its name in short form
 * @param kind what it is
 * @param title its title
 * @param summary its summary
 * @param publicFrom since when it is public
 * @param poster the large picture, once made
 * @param posterSmall the small picture, once made
 * @param duration of sound and video, once measured
 * @param pictures how many accepted main files it has
 * @param aiMade whether the AI label must be shown
 */
public record ProductCard(
        ProductId id,
        OrganisationId organisation,
        String organisationName,
        ProductKind kind,
        String title,
        String summary,
        Instant publicFrom,
        Optional<RenditionId> poster,
        Optional<RenditionId> posterSmall,
        Optional<Duration> duration,
        int pictures,
        boolean aiMade) {}
