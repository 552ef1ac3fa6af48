package vn.khoso.reports.document;

import java.time.LocalDate;
import vn.khoso.catalogue.ProductKind;
import vn.khoso.organisation.Level;
import vn.khoso.shared.ProductId;

/**
 * A product in the annex, with the words as they were when the report was made.
 *
 * @param id which one
 * @param title its title
 * @param organisation what its organisation is called
 * @param level that organisation's level
 * @param kind what it is
 * @param day first published
 * @param confirmed whether a supervisor confirmed it
 * @param address its page on the web
 */
public record ListedProduct(
        ProductId id,
        String title,
        String organisation,
        Level level,
        ProductKind kind,
        LocalDate day,
        boolean confirmed,
        String address) {}
