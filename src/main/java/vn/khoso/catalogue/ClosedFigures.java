package vn.khoso.catalogue;

import java.util.Optional;
import vn.khoso.shared.ProductId;

/** Says whether a product stands behind closed figures. Whoever closes years answers; without such a one nothing is closed. */
public interface ClosedFigures {

    /**
     * Returns the closed year in which the product is judged with its main files as they are, if there is one. Inside a
     * transaction it also keeps further years from being closed until the transaction ends.
     */
    Optional<Integer> closedYear(ProductId product);
}
