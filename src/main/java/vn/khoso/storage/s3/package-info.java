/**
 * Objects in a bucket of any S3 server, through the MinIO Java SDK; the only package that knows the SDK. It uses what all
 * servers do alike: put, get, head, delete, list and multipart uploads whose parts the caller remembers; never ListParts,
 * server-side composing, tags, or the entity tag of a whole object.
 */
@NullMarked
package vn.khoso.storage.s3;

import org.jspecify.annotations.NullMarked;
