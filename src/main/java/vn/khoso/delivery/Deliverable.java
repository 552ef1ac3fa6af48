package vn.khoso.delivery;

import vn.khoso.shared.ByteSize;
import vn.khoso.storage.ObjectKey;

/**
 * Bytes that this viewer may have right now.
 *
 * @param key where they lie
 * @param size how many
 * @param contentType what they are served as; chosen by the library, never by the sender
 * @param fileName a telling name for a download
 * @param tag the strong entity tag; changes whenever the bytes do
 * @param inline whether a browser may show them rather than save them
 */
public record Deliverable(
        ObjectKey key, ByteSize size, String contentType, String fileName, String tag, boolean inline) {}
