package vn.khoso.tools.tika;

/**
 * What a document may be.
 *
 * @param expansion bytes of all parts when unpacked
 * @param depth how deep packed files may lie within it
 * @param pages or slides
 */
record PackingLimits(long expansion, int depth, int pages) {}
