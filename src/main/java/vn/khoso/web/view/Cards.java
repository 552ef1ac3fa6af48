package vn.khoso.web.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.khoso.catalogue.ProductCard;
import vn.khoso.shared.KhosoTime;

/** Turns what the catalogue says of public products into cards. */
@Component
public final class Cards {

    private final Links links;
    private final MediaLinks media;
    private final Formats formats;
    private final MessageSource messages;

    Cards(Links links, MediaLinks media, Formats formats, MessageSource messages) {
        this.links = links;
        this.media = media;
        this.formats = formats;
        this.messages = messages;
    }

    /** Returns the card of one product with the small picture where there is one. */
    public Card small(ProductCard product) {
        return card(
                product,
                product.posterSmall().or(product::poster).map(media::of).orElse(null));
    }

    /** Returns the card of one product with the large picture. */
    public Card large(ProductCard product) {
        return card(product, product.poster().map(media::of).orElse(null));
    }

    /** Returns the small cards of several products, in the same order. */
    public List<Card> small(List<ProductCard> products) {
        return products.stream().map(this::small).toList();
    }

    private Card card(ProductCard product, @Nullable String poster) {
        return new Card(
                links.product(product.id(), product.title()),
                product.kind(),
                product.title(),
                product.organisationName(),
                KhosoTime.dayOf(product.publicFrom()),
                poster,
                stamp(product));
    }

    private @Nullable String stamp(ProductCard product) {
        return switch (product.kind()) {
            case CLIP, LIVESTREAM_RECORDING, PODCAST ->
                product.duration().map(formats::duration).orElse(null);
            case PHOTO_SET ->
                messages.getMessage(
                        "view.pictures", new Object[] {product.pictures()}, LocaleContextHolder.getLocale());
            case INFOGRAPHIC, DOCUMENT -> null;
        };
    }
}
