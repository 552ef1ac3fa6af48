/** JSON for other programs: what the public pages know, under {@code /api/v1}, described as OpenAPI. */
@NullMarked
package vn.khoso.web.api;

import org.jspecify.annotations.NullMarked;
