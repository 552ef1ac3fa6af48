package vn.khoso.web.security;

/** What anybody may ask for. Whether a product may be seen is decided again where it is read. */
final class PublicPaths {

    private static final String[] PATTERNS = {
        "/",
        "/search/**",
        "/api/v1/products/**",
        "/api/v1/suggestions",
        "/api/v1/openapi",
        "/products/**",
        "/organisations/**",
        "/areas/**",
        "/collections/**",
        "/embed/**",
        "/feeds/**",
        "/media/**",
        "/about/**",
        "/standing",
        "/privacy",
        "/accessibility",
        "/problems/**",
        "/sign-in/**",
        "/welcome/**",
        "/actuator/health",
        "/error",
    };

    private PublicPaths() {}

    static String[] patterns() {
        return PATTERNS.clone();
    }
}
