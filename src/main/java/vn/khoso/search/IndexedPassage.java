package vn.khoso.search;

/**
 * A piece of a product's text that can be found and pointed at: a caption, a paragraph of a page, a text alternative.
 *
 * @param locator where it stands in the product
 * @param text the text as written, marks kept
 * @param language BCP 47 tag of the text
 */
public record IndexedPassage(Locator locator, String text, String language) {}
