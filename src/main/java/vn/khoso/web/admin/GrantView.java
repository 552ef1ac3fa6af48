package vn.khoso.web.admin;

/**
 * A grant in words.
 *
 * @param key what a form sends to name it
 * @param role name of the role, the end of a message key
 * @param scope how far it reaches, in words; empty where the role says all
 */
record GrantView(String key, String role, String scope) {}
