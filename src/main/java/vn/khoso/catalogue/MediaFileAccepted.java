package vn.khoso.catalogue;

import vn.khoso.shared.MediaFileId;
import vn.khoso.shared.ProductId;

/** A file passed its checks; published in that transaction, so that its processing is scheduled with it. */
public record MediaFileAccepted(MediaFileId mediaFileId, ProductId productId) {}
