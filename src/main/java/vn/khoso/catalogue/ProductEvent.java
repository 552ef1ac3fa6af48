package vn.khoso.catalogue;

import vn.khoso.shared.ProductId;

/** News of a product, published inside the transaction of the change; listeners only schedule work. */
public sealed interface ProductEvent {

    /** Returns which product changed. */
    ProductId productId();

    /** A draft was handed to the editors. */
    record ProductSubmitted(ProductId productId) implements ProductEvent {}

    /** A submission was sent back. */
    record ProductReturned(ProductId productId) implements ProductEvent {}

    /** A submission was published, perhaps for later. */
    record ProductPublished(ProductId productId) implements ProductEvent {}

    /** A product was taken from the public. */
    record ProductWithdrawn(ProductId productId) implements ProductEvent {}

    /** A main file of a product was replaced by a new version. */
    record MainFileReplaced(ProductId productId) implements ProductEvent {}

    /** Texts or renditions of a product changed. */
    record ProductEnriched(ProductId productId) implements ProductEvent {}
}
