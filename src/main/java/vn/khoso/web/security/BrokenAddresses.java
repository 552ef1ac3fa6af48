package vn.khoso.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Mends addresses whose parameters are no text, such as one that was cut off within a letter or ends with a percent sign:
 * leads to the same address with a sign in place of what cannot be read. The server itself would call that an error.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class BrokenAddresses extends OncePerRequestFilter {

    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        String mended = query == null ? null : mended(query);
        if (mended == null || mended.equals(query)) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, "?" + mended); // relative, so that it cannot lead anywhere else
    }

    /** Returns the parameters with a replacement sign for every byte that belongs to no letter. */
    static String mended(String query) {
        String escaped = BARE_PERCENT.matcher(query).replaceAll("%25");
        return ESCAPED.matcher(escaped).replaceAll(run -> Matcher.quoteReplacement(mendedRun(run.group())));
    }

    private static String mendedRun(String run) {
        byte[] bytes = HexFormat.of().parseHex(run.replace("%", ""));
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean whole = Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes);
        return whole ? run : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
