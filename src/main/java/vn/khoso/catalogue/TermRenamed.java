package vn.khoso.catalogue;

/**
 * News: an entry of a vocabulary is called otherwise now. Published inside the transaction of the change; listeners only
 * schedule work.
 *
 * @param vocabulary the list it stands in
 * @param code its code, which stays
 */
public record TermRenamed(Vocabulary vocabulary, String code) {}
