package vn.khoso.web.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A visitor with cookies who asks for pages over real HTTP, follows no redirect by itself and never runs a script. Pages
 * are read as a person reads them: forms are sent with the token that stands in them.
 */
public final class Browser implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final URI site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Opens a browser on the application at a port of this machine. */
    public Browser(int port) {
        this.site = URI.create("http://localhost:" + port);
    }

    /** Asks for a page as a browser does. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** Asks as a script does. */
    public HttpResponse<String> getJson(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", "application/json")
                .GET());
    }

    /** Opens the page, then sends a form of it with the page's token. */
    public HttpResponse<String> submit(String page, String action, Map<String, String> fields)
            throws IOException, InterruptedException {
        return post(action, fields, tokenOf(get(page).body()).orElseThrow());
    }

    /** Sends a form with the given token. */
    public HttpResponse<String> post(String action, Map<String, String> fields, String token)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&", "", "&_csrf=" + encode(token)));
        return send(request(action)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Posts as a script does, with the token in a header. */
    public HttpResponse<String> postWithHeader(String path, String token) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", "*/*")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Signs in and returns the answer, a redirect when it worked. */
    public HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        return submit("/sign-in", "/sign-in", Map.of("username", username, "password", password));
    }

    /** Returns the token in the forms of a page. */
    public static Optional<String> tokenOf(String page) {
        Matcher matcher = TOKEN.matcher(page);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Returns the value of a cookie this browser holds. */
    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Has the browser hold a cookie, as if somebody had planted it. */
    public void plant(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        // the domain that CookieManager itself gives to cookies of localhost, or both would be kept
        cookie.setDomain("localhost.local");
        cookie.setPath("/");
        cookie.setVersion(0);
        cookies.getCookieStore().add(site, cookie);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site + path))
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
